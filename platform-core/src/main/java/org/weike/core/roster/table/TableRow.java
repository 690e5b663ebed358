package org.weike.core.roster.table;

import java.util.List;

/** One row that is not empty; rows and columns are counted from 0, as far as the last cell that is not blank. */
public record TableRow(int number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
