package org.weike.core.roster;

import java.util.List;

/** Some rows of a preview and how many there are like them. */
public record RowsSeen(List<RowSeen> rows, int all) {

    public RowsSeen {
        rows = List.copyOf(rows);
    }
}
