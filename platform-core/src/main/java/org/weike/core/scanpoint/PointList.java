package org.weike.core.scanpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list as people paste it from a spreadsheet or upload it: columns parted by tabs, or by commas where a row has no
 * tab; a cell may stand in double quotes. Empty rows count but mean nothing.
 */
record PointList(List<Row> rows) {

    static PointList read(String text) {
        String[] lines = withoutMark(text).split("\\R", -1);
        var rows = new ArrayList<Row>();
        for (int at = 0; at < lines.length; at++) {
            var cells = cells(lines[at]);
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(new Row(at + 1, cells));
            }
        }
        return new PointList(rows);
    }

    /** Spreadsheets begin their text files with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static List<String> cells(String line) {
        if (line.indexOf('\t') >= 0) {
            return Arrays.stream(line.split("\t", -1)).map(PointList::unquoted).toList();
        }
        var cells = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '"') {
                quoted = !quoted;
            } else if (line.charAt(at) == ',' && !quoted) {
                cells.add(unquoted(line.substring(start, at)));
                start = at + 1;
            }
        }
        cells.add(unquoted(line.substring(start)));
        return cells;
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }

    /** The cells of a row, stripped. */
    record Row(int number, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column; empty where the row is shorter. */
        String cell(PointProblem.Column column) {
            return column.index() < cells.size() ? cells.get(column.index()) : "";
        }

        boolean hasMoreThan(int columns) {
            return cells.stream().skip(columns).anyMatch(it -> !it.isEmpty());
        }
    }
}
