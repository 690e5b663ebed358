package org.weike.core.roster.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.xlsx.WorkbookParts.Relation;

/**
 * Writes a workbook again with comments at some cells. Parts that have nothing to do with comments are copied packed as
 * they are, byte for byte.
 */
final class WorkbookNotes {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String DRAWING_ID = "weikeNotesDrawing";
    private static final int LARGEST_PART = 64 << 20;

    private final byte[] file;
    private final Map<Integer, List<CellNote>> notes;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, SheetCopy> sheets = new HashMap<>();

    WorkbookNotes(byte[] file, Collection<CellNote> notes) {
        this.file = file;
        this.notes = merged(notes).stream()
                .collect(Collectors.groupingBy(CellNote::sheet, TreeMap::new, Collectors.toList()));
    }

    private static Collection<CellNote> merged(Collection<CellNote> notes) {
        var byPlace = new LinkedHashMap<String, CellNote>();
        notes.forEach(it -> byPlace.merge(it.sheet() + "!" + it.place(), it, CellNote::and));
        return byPlace.values();
    }

    void write(OutputStream out) throws IOException {
        var table = new XlsxTable(file);
        try (var parts = new WorkbookParts(file)) {
            Optional<CellColors> colors = colors(parts, table);
            notes.forEach((sheet, those) -> note(parts, table.part(sheet), sheet, those, colors));
            copy(parts, out);
        }
    }

    /** The colors for cells, where notes need them and the workbook has styles to which they can be added. */
    private Optional<CellColors> colors(WorkbookParts parts, XlsxTable table) {
        if (notes.values().stream().noneMatch(CellColors::areFor)) {
            return Optional.empty();
        }
        return table.styles().filter(it -> parts.open(it).isPresent()).map(it -> {
            var colors = new CellColors(text(parts, it));
            written.put(it, colors.styles());
            return colors;
        });
    }

    private void note(
            WorkbookParts parts, String sheet, int number, List<CellNote> those, Optional<CellColors> colors) {
        Map<String, Relation> relations = parts.relations(sheet);
        String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        var more = new StringBuilder();
        Optional<String> comments = partOf(relations, "comments");
        if (comments.isPresent()) {
            written.put(comments.get(), NoteParts.comments(text(parts, comments.get()), those));
        } else {
            String name = folder + "weikeComments" + number + ".xml";
            written.put(name, NoteParts.comments(those));
            more.append(relation("weikeNotes", "comments", name));
            declare(parts, "<Override PartName=\"/" + name + "\" ContentType=\"" + COMMENTS_TYPE + "\"/>");
        }
        Optional<String> drawing = partOf(relations, "vmlDrawing");
        if (drawing.isPresent()) {
            written.put(drawing.get(), NoteParts.drawing(text(parts, drawing.get()), those));
        } else {
            String name = folder + "weikeComments" + number + ".vml";
            written.put(name, NoteParts.drawing(number, those));
            more.append(relation(DRAWING_ID, "vmlDrawing", name));
            declare(parts, "<Override PartName=\"/" + name + "\" ContentType=\"" + DRAWING_TYPE + "\"/>");
        }
        Optional<String> newDrawing = drawing.isPresent() ? Optional.empty() : Optional.of(DRAWING_ID);
        boolean isColored = colors.isPresent() && CellColors.areFor(those);
        if (newDrawing.isPresent() || isColored) {
            sheets.put(
                    sheet,
                    new SheetCopy(
                            newDrawing,
                            prefix -> colors.map(it -> it.conditions(prefix, those))
                                    .orElse("")));
        }
        if (!more.isEmpty()) {
            relate(parts, WorkbookParts.relationsOf(sheet), more.toString());
        }
    }

    private static Optional<String> partOf(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(it -> it.is(kind))
                .map(Relation::part)
                .findFirst();
    }

    private static String relation(String id, String kind, String part) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + kind + "\" Target=\"/" + part + "\"/>";
    }

    private void declare(WorkbookParts parts, String type) {
        written.put(TYPES, Markup.beforeEnd(written.getOrDefault(TYPES, text(parts, TYPES)), "Types", type));
    }

    private void relate(WorkbookParts parts, String name, String more) {
        String none = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        String before = parts.open(name).isPresent() ? text(parts, name) : none;
        // An empty list is one tag, which has no end to write before.
        String open = before.replaceFirst("<Relationships([^<>]*)/>", "<Relationships$1></Relationships>");
        written.put(name, Markup.beforeEnd(open, "Relationships", more));
    }

    private static String text(WorkbookParts parts, String name) {
        try (InputStream in = parts.open(name).orElseThrow(() -> new FileRefused(FileProblem.BROKEN))) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    private void copy(WorkbookParts parts, OutputStream out) throws IOException {
        var zip = new ZipArchiveOutputStream(out);
        for (ZipArchiveEntry entry : Collections.list(parts.zip().getEntriesInPhysicalOrder())) {
            String text = written.remove(entry.getName());
            SheetCopy sheet = sheets.get(entry.getName());
            if (text != null) {
                put(zip, entry.getName(), it -> write(text, it));
            } else if (sheet != null) {
                put(zip, entry.getName(), it -> sheet.copy(parts.open(entry), it));
            } else {
                zip.addRawArchiveEntry(entry, parts.zip().getRawInputStream(entry));
            }
        }
        for (var each : written.entrySet()) {
            put(zip, each.getKey(), it -> write(each.getValue(), it));
        }
        zip.finish();
    }

    private static void put(ZipArchiveOutputStream zip, String name, Writing content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        content.to(zip);
        zip.closeArchiveEntry();
    }

    private static void write(String text, OutputStream out) throws IOException {
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).transferTo(out);
    }

    /** Writes one part. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
