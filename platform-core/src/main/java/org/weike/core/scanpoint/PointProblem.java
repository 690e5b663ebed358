package org.weike.core.scanpoint;

/** What is wrong with one row of a list of points; counts rows as the sheet does, from one. */
public record PointProblem(int row, Column column, Reason reason, String found) {

    /** The columns of a list, in order; title and lesson may be missing. */
    public enum Column {
        SITE(0),
        POSITION(1),
        TITLE(2),
        LESSON(3);

        private final int index;

        Column(int index) {
            this.index = index;
        }

        /** Counted from zero. */
        public int index() {
            return index;
        }
    }

    /** Why a row was not taken. */
    public enum Reason {
        MISSING,
        TOO_LONG,
        /** No such site, or none within reach. */
        UNKNOWN_SITE,
        /** Several sites within reach have this name; the id tells them apart. */
        AMBIGUOUS_SITE,
        /** The list has this site and position in an earlier row. */
        TWICE_IN_LIST,
        /** A point hangs there already. */
        PLACE_TAKEN,
        UNKNOWN_LESSON,
        TOO_MANY_COLUMNS
    }
}
