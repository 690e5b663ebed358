package org.weike.core.storage;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BSONException;
import org.bson.Document;

/** What a backup says of itself: when it was taken, in which format, and what must be in it. */
public record BackupManifest(Instant takenAt, int format, List<Part> parts) {

    public BackupManifest {
        parts = List.copyOf(parts);
    }

    public long documents() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    String toJson() {
        return new Document("takenAt", takenAt.toString())
                .append("format", format)
                .append("collections", parts.stream().map(Part::toDocument).toList())
                .toJson();
    }

    static BackupManifest parse(String json) throws IOException {
        try {
            Document manifest = Document.parse(json);
            requireAll(manifest, "takenAt", "format", "collections");
            List<Document> parts = manifest.getList("collections", Document.class);
            for (Document each : parts) {
                requireAll(each, "name", "count", "sha256", "indexes");
            }
            return new BackupManifest(
                    Instant.parse(manifest.getString("takenAt")),
                    manifest.getInteger("format"),
                    parts.stream().map(Part::of).toList());
        } catch (BSONException | ClassCastException | DateTimeException e) {
            throw new IOException("not a backup of Weike: its table of contents says nothing that we wrote", e);
        }
    }

    private static void requireAll(Document document, String... keys) throws IOException {
        for (String key : keys) {
            if (document.get(key) == null) {
                throw new IOException("not a backup of Weike: its table of contents does not tell the " + key);
            }
        }
    }

    /** One collection: how many documents, the sum over all their bytes, and its indexes. */
    public record Part(String collection, long count, String sha256, List<Document> indexes) {

        public Part {
            indexes = List.copyOf(indexes);
        }

        /** In what the part that was found differs from what this one says; nothing where it does not. */
        Optional<String> differenceTo(Part found) {
            if (found.count != count) {
                return Optional.of(collection + " should have " + count + " documents and has " + found.count);
            }
            return found.sha256.equals(sha256)
                    ? Optional.empty()
                    : Optional.of(collection + " is not as it was written (its SHA-256 sum is another)");
        }

        private Document toDocument() {
            return new Document("name", collection)
                    .append("count", count)
                    .append("sha256", sha256)
                    .append("indexes", indexes);
        }

        private static Part of(Document part) {
            return new Part(
                    part.getString("name"),
                    part.get("count", Number.class).longValue(),
                    part.getString("sha256"),
                    part.getList("indexes", Document.class));
        }
    }
}
