package org.weike.core.ledger.template.xlsx;

import java.util.List;

/** How the rows of a sheet move when its tables grow; rows are counted from 1, as formulas do. */
record Growth(List<Grown> tables) {

    static final Growth NONE = new Growth(List.of());

    Growth {
        tables = List.copyOf(tables);
    }

    boolean isNone() {
        return tables.stream().allMatch(it -> it.extra() == 0);
    }

    /** Where a row goes. */
    int row(int row) {
        int moved = row;
        for (Grown each : tables) {
            moved += each.last() < row ? each.extra() : 0;
        }
        return moved;
    }

    /**
     * Where the last row of an area goes: an area over several rows of a table that reaches its last one grows with it.
     * One that is but the only row of a table grows if asked to.
     */
    int end(int first, int last, boolean withOnlyRow) {
        int moved = last;
        for (Grown each : tables) {
            boolean below = each.last() < first;
            boolean reaches = first <= each.last() && last >= each.last();
            boolean alone = first == last;
            boolean grows = below || (reaches && (!alone || (withOnlyRow && each.first() == each.last())));
            moved += grows ? each.extra() : 0;
        }
        return moved;
    }

    /** A table with its prepared rows, and how many are put in after the last of them. */
    record Grown(int first, int last, int extra) {}
}
