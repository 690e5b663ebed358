package org.weike.core.ledger.template;

/** A cell of a workbook; sheet, row and column are counted from 0. */
public record CellPlace(int sheet, int row, int column) {

    /** As many as a workbook can have. */
    public static final int ROWS = 1 << 20;

    public static final int COLUMNS = 1 << 14;

    private static final int LETTERS = 26;

    public CellPlace {
        if (sheet < 0 || row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
            throw new IllegalArgumentException("not a cell: " + sheet + ", " + row + ", " + column);
        }
    }

    /** The place as a workbook shows it, without the sheet: {@code B5}. */
    public String text() {
        return letters(column) + (row + 1);
    }

    /** The letters above a column that is counted from 0. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** The column, counted from 0, that has these letters above it. */
    public static int columnOf(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * LETTERS + (letters.charAt(at) - 'A' + 1);
        }
        return column - 1;
    }
}
