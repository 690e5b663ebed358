package org.weike.core.roster.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/** The parts of a workbook in their zip file, which stays in memory as it was uploaded. */
final class WorkbookParts implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;

    private final ZipFile zip;

    WorkbookParts(byte[] file) {
        if (countOfParts(file) > MOST_PARTS) {
            throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
        }
        try {
            zip = ZipFile.builder().setByteArray(file).get();
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    /** At least as many parts as the file's directory lists, told from their marks before any of them costs memory. */
    private static int countOfParts(byte[] file) {
        int found = 0;
        for (int at = 0; at + 3 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    ZipFile zip() {
        return zip;
    }

    Optional<InputStream> open(String part) {
        ZipArchiveEntry entry = zip.getEntry(part);
        return entry == null ? Optional.empty() : Optional.of(open(entry));
    }

    InputStream open(ZipArchiveEntry entry) {
        try {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefused(FileProblem.OLD_OR_LOCKED);
            }
            return new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), entry.getSize());
        } catch (IOException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    /** How much a part unpacks to. */
    long sizeOf(String part) {
        ZipArchiveEntry entry = zip.getEntry(part);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    Xml require(String part) {
        return new Xml(open(part).orElseThrow(() -> new FileRefused(FileProblem.BROKEN)));
    }

    /** What a part refers to, by the id of the relationship. */
    Map<String, Relation> relations(String part) {
        var found = new HashMap<String, Relation>();
        open(relationsOf(part)).ifPresent(in -> {
            try (var xml = new Xml(in)) {
                while (xml.next()) {
                    if (xml.begins("Relationship")
                            && !xml.attribute("TargetMode", "").equals("External")) {
                        found.put(
                                xml.attribute("Id", ""),
                                new Relation(xml.attribute("Type", ""), resolve(part, xml.attribute("Target", ""))));
                    }
                }
            }
        });
        return found;
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") && !folder.isEmpty()) {
            rest = rest.substring("../".length());
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    /** Another part and what it is for this one. */
    record Relation(String type, String part) {

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }
}
