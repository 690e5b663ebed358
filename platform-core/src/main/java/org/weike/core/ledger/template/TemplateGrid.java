package org.weike.core.ledger.template;

import java.util.List;
import java.util.Optional;

/** A workbook as it is shown to choose cells from: what its sheets say, and where. */
public record TemplateGrid(List<Sheet> sheets) {

    public TemplateGrid {
        sheets = List.copyOf(sheets);
    }

    public Optional<Sheet> sheet(int number) {
        return number >= 0 && number < sheets.size() ? Optional.of(sheets.get(number)) : Optional.empty();
    }

    /** One sheet, as large as what is in it; rows and columns are counted from 0. */
    public record Sheet(String name, int rows, int columns, List<Cell> cells, List<Merge> merges) {

        public Sheet {
            cells = List.copyOf(cells);
            merges = List.copyOf(merges);
        }

        /** The cell that stands there; none where the form has not even a border. */
        public Optional<Cell> cell(int row, int column) {
            return cells.stream()
                    .filter(it -> it.row() == row && it.column() == column)
                    .findFirst();
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
