package org.weike.core.ledger.template.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;

/** The unpacked parts of a workbook, in the order of its file. */
final class BookParts {

    static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    BookParts(byte[] file) {
        if (countOfParts(file) > TemplateLimits.PARTS) {
            throw new TemplateRefused(TemplateProblem.UNPACKS_TOO_LARGE);
        }
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            int rest = TemplateLimits.UNPACKED_BYTES;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = read(zip, entry, rest);
                rest -= part.length;
                if (parts.put(entry.getName(), part) != null) {
                    throw new TemplateRefused(TemplateProblem.BROKEN);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new TemplateRefused(TemplateProblem.BROKEN);
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

    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int atMost) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new TemplateRefused(TemplateProblem.OLD_OR_LOCKED);
        }
        if (!zip.canReadEntryData(entry)) {
            throw new TemplateRefused(TemplateProblem.BROKEN);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes(atMost + 1);
            if (part.length > atMost) {
                throw new TemplateRefused(TemplateProblem.UNPACKS_TOO_LARGE);
            }
            return part;
        }
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    byte[] bytes(String part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow(() -> new TemplateRefused(TemplateProblem.BROKEN));
    }

    XmlPart xml(String part) {
        return XmlPart.parse(bytes(part));
    }

    /** What a part refers to, in the order in which it lists them. */
    List<Relation> relations(String part) {
        String list = relationsOf(part);
        if (!has(list)) {
            return List.of();
        }
        return xml(list).all("Relationship").stream()
                .map(it -> Relation.of(it, part))
                .toList();
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part that the file as a whole is about. */
    String workbook() {
        return relations("").stream()
                .filter(it -> it.is("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElseThrow(() -> new TemplateRefused(TemplateProblem.NOT_A_WORKBOOK));
    }
}
