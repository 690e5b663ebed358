package org.weike.core.roster.table;

/**
 * What one cell shows, as text; a formula is never evaluated, it shows what the program that saved it last computed.
 */
public record Cell(String text, Kind kind) {

    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    /** What the cell held. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number of more digits than a workbook keeps: the last ones are lost. */
        LOSSY_NUMBER,
        DATE,
        FORMULA,
        /** An error that a program computed, such as a division by zero. */
        ERROR
    }

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    /** Whether a spreadsheet that opens this as text would take it for a formula, in signs of either width. */
    public static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
