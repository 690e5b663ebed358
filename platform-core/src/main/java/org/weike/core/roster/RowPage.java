package org.weike.core.roster;

import java.util.List;

/** Some rows of a preview, under {@code batch:number}. */
public record RowPage(String id, List<PlannedRow> rows) {

    static final int ROWS = 500;

    public RowPage {
        rows = List.copyOf(rows);
    }

    /** The id of a page of a batch. */
    public static String id(BatchId batch, int number) {
        return "%s:%06d".formatted(batch.value(), number);
    }
}
