package org.weike.core.ledger.template.xlsx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.weike.core.ledger.template.Filling.FilledCell;
import org.weike.core.ledger.template.Filling.FilledTable;
import org.weike.core.ledger.template.xlsx.Growth.Grown;

/** What is filled into one sheet. */
record SheetPlan(List<FilledCell> cells, List<FilledTable> tables) {

    SheetPlan {
        cells = List.copyOf(cells);
        tables = tables.stream()
                .sorted(Comparator.comparingInt(it -> it.table().firstRow()))
                .toList();
    }

    boolean isEmpty() {
        return cells.isEmpty() && tables.isEmpty();
    }

    Growth growth() {
        return new Growth(tables.stream()
                .map(it -> new Grown(it.table().firstRow() + 1, it.table().lastRow() + 1, extra(it)))
                .toList());
    }

    static int extra(FilledTable table) {
        return Math.max(0, table.rows().count() - table.table().prepared());
    }

    /** The table that this row belongs to; rows are counted from 1. */
    Optional<FilledTable> tableAt(int row) {
        return tables.stream().filter(it -> it.table().holds(row - 1)).findFirst();
    }

    List<FilledCell> cellsAt(int row) {
        return cells.stream().filter(it -> it.place().row() == row - 1).toList();
    }
}
