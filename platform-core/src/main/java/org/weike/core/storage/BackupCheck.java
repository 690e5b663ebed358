package org.weike.core.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a whole backup and says in sentences what is wrong with it, all of it at once, before anybody relies on it. */
final class BackupCheck {

    static final String MANIFEST = "manifest.json";
    static final String SUFFIX = ".bson";

    private static final byte[] HOW_A_ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final int MOST_NAMED = 5;

    private final Path file;

    BackupCheck(Path file) {
        this.file = file;
    }

    /** What the file says of itself, once every document in it was found to be as it was written. */
    BackupManifest read() throws IOException {
        requireBeginning();
        try (var zip = open()) {
            BackupManifest manifest = manifestOf(zip);
            List<String> damages = damages(zip, manifest);
            if (!damages.isEmpty()) {
                throw damaged(damages, manifest.parts().size());
            }
            return manifest;
        }
    }

    private void requireBeginning() throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HOW_A_ZIP_BEGINS.length);
            if (head.length == 0) {
                throw new IOException(file + " is empty");
            }
            if (!Arrays.equals(head, HOW_A_ZIP_BEGINS)) {
                throw new IOException(file + " is not a backup of Weike: it does not begin like one");
            }
        }
    }

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new IOException(
                    file + " is cut off: its end is missing or unreadable, as after a copy that did not finish. Copy it"
                            + " again from where it was taken, or use another backup",
                    e);
        }
    }

    private BackupManifest manifestOf(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException(
                    file + " is not a backup of Weike: its table of contents (" + MANIFEST + ") is missing");
        }
        try (var in = zip.getInputStream(entry)) {
            return BackupManifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (ZipException | EOFException e) {
            throw new IOException(file + " is damaged: its table of contents (" + MANIFEST + ") cannot be read", e);
        }
    }

    private static List<String> damages(ZipFile zip, BackupManifest manifest) throws IOException {
        var damages = new ArrayList<String>();
        var known = new HashSet<String>();
        known.add(MANIFEST);
        for (BackupManifest.Part part : manifest.parts()) {
            known.add(part.collection() + SUFFIX);
            damageOf(zip, part).ifPresent(damages::add);
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(it -> !known.contains(it))
                .forEach(it -> damages.add(it + " was put in by somebody else"));
        return damages;
    }

    private static Optional<String> damageOf(ZipFile zip, BackupManifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.collection() + SUFFIX);
        if (entry == null) {
            return Optional.of(part.collection() + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return part.differenceTo(BsonFile.check(in));
        } catch (ZipException | EOFException e) {
            return Optional.of(part.collection() + " cannot be read to its end");
        }
    }

    private IOException damaged(List<String> damages, int parts) {
        String named = String.join("; ", damages.subList(0, Math.min(MOST_NAMED, damages.size())));
        String more = damages.size() > MOST_NAMED ? "; and " + (damages.size() - MOST_NAMED) + " more" : "";
        return new IOException(file + " is damaged (" + damages.size() + " of " + parts + " parts): " + named + more
                + ". Use another backup");
    }
}
