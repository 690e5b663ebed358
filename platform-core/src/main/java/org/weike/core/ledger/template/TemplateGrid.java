package org.weike.core.ledger.template;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A workbook as it is shown to choose cells from: what its sheets say, and where. */
public record TemplateGrid(List<Sheet> sheets) {

    public TemplateGrid {
        sheets = List.copyOf(sheets);
    }

    public Optional<Sheet> sheet(int number) {
        return number >= 0 && number < sheets.size() ? Optional.of(sheets.get(number)) : Optional.empty();
    }

    /**
     * One sheet, as large as what is in it; rows and columns are counted from 0. Far fewer cells may be there than the
     * sheet is large, so its lines hold only those, by row and column.
     */
    public record Sheet(
            String name,
            int rows,
            int columns,
            SortedMap<Integer, SortedMap<Integer, Cell>> lines,
            List<Merge> merges) {

        public Sheet {
            var copy = new TreeMap<Integer, SortedMap<Integer, Cell>>();
            lines.forEach((row, line) -> copy.put(row, Collections.unmodifiableSortedMap(new TreeMap<>(line))));
            lines = Collections.unmodifiableSortedMap(copy);
            merges = List.copyOf(merges);
        }

        public static Sheet of(String name, int rows, int columns, List<Cell> cells, List<Merge> merges) {
            var lines = new TreeMap<Integer, SortedMap<Integer, Cell>>();
            cells.forEach(it ->
                    lines.computeIfAbsent(it.row(), row -> new TreeMap<>()).put(it.column(), it));
            return new Sheet(name, rows, columns, lines, merges);
        }

        /** All cells that are there, line by line. */
        Stream<Cell> cells() {
            return lines.values().stream().flatMap(it -> it.values().stream());
        }

        /** The cells of a column in these rows, from the top down. */
        Stream<Cell> cells(int column, int firstRow, int lastRow) {
            return lines.subMap(firstRow, lastRow + 1).values().stream()
                    .flatMap(it -> Optional.ofNullable(it.get(column)).stream());
        }

        /** The columns that have a cell in any of these rows, from left to right. */
        SortedSet<Integer> columns(int firstRow, int lastRow) {
            var found = new TreeSet<Integer>();
            lines.subMap(firstRow, lastRow + 1).values().forEach(it -> found.addAll(it.keySet()));
            return found;
        }

        /** The cell that stands there; none where the form has not even a border. */
        public Optional<Cell> cell(int row, int column) {
            return Optional.ofNullable(lines.get(row)).map(it -> it.get(column));
        }

        /** The merged cells that this place belongs to. */
        public Optional<Merge> merge(int row, int column) {
            return merges.stream().filter(it -> it.holds(row, column)).findFirst();
        }

        String text(int row, int column) {
            return cell(row, column).map(Cell::text).orElse("");
        }
    }

    /** One cell and what it says; a formula says itself, with its sign of equality. */
    public record Cell(int row, int column, String text, boolean formula) {}

    /** Cells that are one. */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        public boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }

        public boolean beginsAt(int row, int column) {
            return row == firstRow && column == firstColumn;
        }
    }
}
