package org.weike.core.roster.table;

/** How much a file may hold: a province fits five times, and what is larger is refused before it costs anything. */
public final class TableLimits {

    public static final int FILE_BYTES = 64 << 20;
    public static final int SHEETS = 64;
    /** Rows of a sheet, empty ones included: as many as a workbook can have. */
    public static final int ROWS = 1 << 20;
    /** Rows that are not empty. */
    public static final int FILLED_ROWS = 500_000;

    public static final int COLUMNS = 256;
    /** Characters of one cell: as many as a workbook allows. */
    public static final int CELL_CHARACTERS = 32_767;

    /** Characters of all cells of one row. */
    public static final int ROW_CHARACTERS = 1 << 18;

    private TableLimits() {}
}
