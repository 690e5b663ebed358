package org.weike.core.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
        Document manifest = Document.parse(json);
        if (!manifest.keySet().containsAll(List.of("takenAt", "format", "collections"))) {
            throw new IOException("not a backup: its manifest is that of something else");
        }
        return new BackupManifest(
                Instant.parse(manifest.getString("takenAt")),
                manifest.getInteger("format"),
                manifest.getList("collections", Document.class).stream()
                        .map(Part::of)
                        .toList());
    }

    /** One collection: how many documents, the sum over all their bytes, and its indexes. */
    public record Part(String collection, long count, String sha256, List<Document> indexes) {

        public Part {
            indexes = List.copyOf(indexes);
        }

        void requireSame(Part found) throws IOException {
            if (found.count != count || !found.sha256.equals(sha256)) {
                throw new IOException("the backup is damaged: " + collection + " is not as it was written");
            }
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
