package org.weike.core.ledger.template.xlsx;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weike.core.ledger.template.CellPlace;

/** Rewrites the cells that a formula or an area names, and nothing else in it. */
final class References {

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"]++|\"\")*+(?:\"|\\z)" // words
                    + "|\\[[^\\]]*+(?:\\]|\\z)" // columns of a named table
                    + "|(?<sheet>'(?:[^']++|'')*+'!|[\\p{L}_][\\p{L}\\p{N}_.]*+!)?"
                    + "(?:(?<c1>\\$?[A-Z]{1,3})(?<d1>\\$?)(?<r1>[0-9]{1,7})"
                    + "(?::(?<c2>\\$?[A-Z]{1,3})(?<d2>\\$?)(?<r2>[0-9]{1,7}))?(?![\\p{L}\\p{N}_.(!\\[])"
                    + "|(?<e1>\\$?)(?<f1>[0-9]{1,7}):(?<e2>\\$?)(?<f2>[0-9]{1,7})(?![\\p{L}\\p{N}_.(]))"
                    + "|'(?:[^']++|'')*+(?:'!?|\\z)" // the name of a sheet before something that is lost
                    + "|[\\p{L}\\p{N}_.\\\\?]++" // names and numbers
                    + "|.",
            Pattern.DOTALL);

    /** A sum or a count of a single cell means all rows that come to stand in its place. */
    private static final Pattern OPENS_A_SUM =
            Pattern.compile("\\b(?:SUM|COUNT|COUNTA|AVERAGE|MAX|MIN|SUBTOTAL)\\((?:[0-9]{1,3},)?$");

    private static final int LONGEST_OPENING = "SUBTOTAL(999,".length();

    private static final String LOST = "#REF!";

    private References() {}

    /** Where a formula stands, which decides whether a lone row grows. */
    enum At {
        /** Beside the rows of the tables: what names their only row means all of them. */
        OUTSIDE,
        /** In a row of a table, or in a rule for its rows: its own row is one among others. */
        INSIDE,
        /** A list of areas that a rule holds for. */
        AREAS,
        /** The one cell that a note or a link belongs to. */
        CELL
    }

    /** The formula after the sheets have grown, by their names in lower case; the own one is where it stands. */
    static String moved(String formula, @Nullable String own, Map<String, Growth> growths, At at) {
        var out = new StringBuilder(formula.length() + 8);
        Matcher tokens = TOKEN.matcher(formula);
        while (tokens.find()) {
            boolean cells = tokens.group("r1") != null;
            if (!cells && tokens.group("f1") == null) {
                out.append(tokens.group());
                continue;
            }
            String sheet = tokens.group("sheet");
            Growth growth = growths.getOrDefault(key(sheet, own), Growth.NONE);
            if (cells) {
                boolean sums = tokens.end() < formula.length()
                        && formula.charAt(tokens.end()) == ')'
                        && isOpenedAsSum(formula, tokens.start());
                At here = sheet == null || at != At.INSIDE ? at : At.OUTSIDE;
                cells(tokens, growth, here, sums, out);
            } else {
                rows(tokens, growth, out);
            }
        }
        return out.toString();
    }

    /** Looks at the few characters before, however long the formula is. */
    private static boolean isOpenedAsSum(String formula, int at) {
        return OPENS_A_SUM
                .matcher(formula)
                .region(Math.max(0, at - LONGEST_OPENING), at)
                .useTransparentBounds(true)
                .find();
    }

    static String key(@Nullable String prefix, @Nullable String own) {
        if (prefix == null) {
            return own == null ? "" : own.toLowerCase(Locale.ROOT);
        }
        String name = prefix.substring(0, prefix.length() - 1);
        boolean quoted = name.startsWith("'");
        return (quoted ? name.substring(1, name.length() - 1).replace("''", "'") : name).toLowerCase(Locale.ROOT);
    }

    private static void cells(Matcher found, Growth growth, At at, boolean sums, StringBuilder out) {
        int first = Integer.parseInt(found.group("r1"));
        boolean range = found.group("r2") != null;
        int last = range ? Integer.parseInt(found.group("r2")) : first;
        boolean fixed =
                !found.group("d1").isEmpty() && range && !found.group("d2").isEmpty();
        boolean withOnlyRow = switch (at) {
            case OUTSIDE -> range || sums;
            case INSIDE -> fixed;
            case AREAS -> true;
            case CELL -> false;
        };
        int begin = growth.row(Math.min(first, last));
        int end = growth.end(Math.min(first, last), Math.max(first, last), withOnlyRow);
        String columns = range ? found.group("c2") : found.group("c1");
        String fixedEnd = range ? found.group("d2") : found.group("d1");
        append(out, found.group("sheet"))
                .append(found.group("c1"))
                .append(found.group("d1"))
                .append(first <= last ? begin : end);
        if (range || end != begin) {
            out.append(':').append(columns).append(fixedEnd).append(first <= last ? end : begin);
        }
    }

    private static void rows(Matcher found, Growth growth, StringBuilder out) {
        int first = Integer.parseInt(found.group("f1"));
        int last = Integer.parseInt(found.group("f2"));
        append(out, found.group("sheet"))
                .append(found.group("e1"))
                .append(growth.row(first))
                .append(':')
                .append(found.group("e2"))
                .append(growth.end(Math.min(first, last), last, first != last));
    }

    private static StringBuilder append(StringBuilder out, @Nullable String text) {
        return text == null ? out : out.append(text);
    }

    /** The formula as it reads in another cell, so many rows below and columns beside. */
    static String copied(String formula, int rows, int columns) {
        if (rows == 0 && columns == 0) {
            return formula;
        }
        var out = new StringBuilder(formula.length() + 8);
        Matcher tokens = TOKEN.matcher(formula);
        while (tokens.find()) {
            if (tokens.group("r1") == null) {
                out.append(tokens.group());
                continue;
            }
            append(out, tokens.group("sheet"));
            out.append(cell(tokens.group("c1"), tokens.group("d1"), tokens.group("r1"), rows, columns));
            if (tokens.group("r2") != null) {
                out.append(':').append(cell(tokens.group("c2"), tokens.group("d2"), tokens.group("r2"), rows, columns));
            }
        }
        return out.toString();
    }

    private static String cell(String letters, String fixed, String number, int rows, int columns) {
        int row = Integer.parseInt(number) + (fixed.isEmpty() ? rows : 0);
        boolean stays = letters.startsWith("$");
        int column = stays ? 0 : CellPlace.columnOf(letters) + columns;
        if (row < 1 || row > CellPlace.ROWS || column < 0 || column >= CellPlace.COLUMNS) {
            return LOST;
        }
        return (stays ? letters : CellPlace.letters(column)) + fixed + row;
    }
}
