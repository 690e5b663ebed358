package org.weike.core.roster.xlsx;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/**
 * Copies a sheet as it is, its rows streamed, and has it color cells and refer to a drawing of comments behind them.
 */
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
    private static final Set<String> BEHIND_CONDITIONS = Stream.concat(
                    BEHIND.stream(),
                    Stream.of(
                            "dataValidations",
                            "hyperlinks",
                            "printOptions",
                            "pageMargins",
                            "pageSetup",
                            "headerFooter",
                            "rowBreaks",
                            "colBreaks",
                            "customProperties",
                            "cellWatches",
                            "ignoredErrors",
                            "smartTags",
                            "drawing",
                            "drawingHF"))
            .collect(Collectors.toUnmodifiableSet());

    private final Optional<String> relation;
    private final UnaryOperator<String> conditions;

    /**
     * The relation is the id under which the sheet will find its drawing, if it has none yet; the conditions that color
     * its cells are written with the prefix that they are given.
     */
    SheetCopy(Optional<String> relation, UnaryOperator<String> conditions) {
        this.relation = relation;
        this.conditions = conditions;
    }

    void copy(InputStream sheet, OutputStream out) throws IOException {
        var in = new BufferedInputStream(sheet, 1 << 16);
        String prefix = copyRows(in, out);
        byte[] rest = in.readNBytes(LONGEST_REST + 1);
        if (rest.length > LONGEST_REST) {
            throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
        }
        out.write(completed(prefix, new String(rest, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
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

    private String completed(String prefix, String rest) {
        String colored = before(BEHIND_CONDITIONS, rest, conditions.apply(prefix));
        return relation.map(it -> before(
                        BEHIND,
                        colored,
                        "<" + prefix
                                + "legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships\" r:id=\"" + it + "\"/>"))
                .orElse(colored);
    }

    /** The rest with something put in before the first of the elements that must come behind it. */
    private static String before(Set<String> behind, String rest, String insert) {
        Matcher tags = Markup.TAG.matcher(rest);
        int depth = 0;
        while (tags.find()) {
            boolean closes = tags.group(1).equals("/");
            depth -= closes ? 1 : 0;
            if (depth <= 0 && behind.contains(Markup.localName(tags.group(2))) && (!closes || depth < 0)) {
                return rest.substring(0, tags.start()) + insert + rest.substring(tags.start());
            }
            depth += closes || tags.group(3).endsWith("/") ? 0 : 1;
        }
        return rest;
    }
}
