package org.weike.core.ledger.template;

/** Something that cannot be filled, and where. */
public record MappingProblem(Reason reason, CellPlace place) {

    /** Why not. */
    public enum Reason {
        /** The form has no such sheet. */
        NO_SUCH_SHEET,
        /** Two fields for the same cell or column. */
        TWICE,
        /** Two tables share a row. */
        TABLES_OVERLAP,
        /** A single cell within the rows of a table. */
        WITHIN_TABLE,
        /** The field cannot stand there. */
        UNFIT,
        /** A table without columns. */
        NO_COLUMNS,
        /** A part of merged cells that is not their first. */
        COVERED,
        /** Rows of a table that are merged with each other. */
        ROWS_MERGED,
        /** A formula stands there, and would be lost. */
        FORMULA
    }
}
