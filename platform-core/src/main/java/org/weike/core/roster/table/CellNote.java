package org.weike.core.roster.table;

/** Words to be read at one cell, and how much they matter; sheets, rows and columns are counted from 0. */
public record CellNote(int sheet, int row, int column, String text, Grade grade) {

    private static final int LETTERS = 26;

    /** How much a note matters, most first. */
    public enum Grade {
        /** The cell must be corrected. */
        FAULT,
        /** Something else stands against the row. */
        CONFLICT,
        REMARK
    }

    /** The place of the cell in its sheet, as spreadsheets write it: C12. */
    public String place() {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    /** This note with more to be read at the same cell. */
    public CellNote and(CellNote more) {
        Grade worse = grade.compareTo(more.grade) <= 0 ? grade : more.grade;
        return new CellNote(sheet, row, column, text + "\n" + more.text, worse);
    }
}
