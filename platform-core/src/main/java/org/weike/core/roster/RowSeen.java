package org.weike.core.roster;

import java.util.List;

/** One row of a preview, and what it changes of what is there; nothing where it brings something new. */
public record RowSeen(PlannedRow row, List<Difference> differences) {

    public RowSeen {
        differences = List.copyOf(differences);
    }
}
