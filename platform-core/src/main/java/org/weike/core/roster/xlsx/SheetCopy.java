package org.weike.core.roster.xlsx;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/** Copies a sheet as it is, its rows streamed, and has it refer to a drawing of comments behind them. */
final class SheetCopy {

    private static final int LONGEST_TAG = 512 << 10;
    private static final int LONGEST_REST = 64 << 20;
    private static final Set<String> BEHIND = Set.of(
            "legacyDrawing",
            "legacyDrawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "worksheet");

    private final String relation;

    /** The relation is the id under which the sheet will find its drawing. */
    SheetCopy(String relation) {
        this.relation = relation;
    }

    void copy(InputStream sheet, OutputStream out) throws IOException {
        var in = new BufferedInputStream(sheet, 1 << 16);
        String prefix = copyRows(in, out);
        byte[] rest = in.readNBytes(LONGEST_REST + 1);
        if (rest.length > LONGEST_REST) {
            throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
        }
        out.write(referring(prefix, new String(rest, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** Copies up to the end of the rows; says which prefix the elements have. */
    private static String copyRows(InputStream in, OutputStream out) throws IOException {
        var tag = new ByteArrayOutputStream();
        boolean inTag = false;
        for (int each = in.read(); each >= 0; each = in.read()) {
            out.write(each);
            if (each == '<') {
                inTag = true;
                tag.reset();
            }
            if (inTag && tag.size() < LONGEST_TAG) {
                tag.write(each);
            }
            if (each == '>' && inTag) {
                inTag = false;
                Matcher found = Markup.TAG.matcher(tag.toString(StandardCharsets.UTF_8));
                if (tag.size() < 256 && found.matches() && endsRows(found)) {
                    return Markup.prefix(found.group(2));
                }
            }
        }
        return "";
    }

    private static boolean endsRows(Matcher tag) {
        return Markup.localName(tag.group(2)).equals("sheetData")
                && (tag.group(1).equals("/") || tag.group(3).endsWith("/"));
    }

    private String referring(String prefix, String rest) {
        Matcher tags = Markup.TAG.matcher(rest);
        int depth = 0;
        while (tags.find()) {
            boolean closes = tags.group(1).equals("/");
            depth -= closes ? 1 : 0;
            if (depth <= 0 && BEHIND.contains(Markup.localName(tags.group(2))) && (!closes || depth < 0)) {
                return rest.substring(0, tags.start())
                        + "<" + prefix
                        + "legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships\" r:id=\"" + relation + "\"/>"
                        + rest.substring(tags.start());
            }
            depth += closes || tags.group(3).endsWith("/") ? 0 : 1;
        }
        return rest;
    }
}
