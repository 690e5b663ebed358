package org.weike.core.roster.matching;

/** How alike two texts are, from 0 to 1. */
final class Likeness {

    private Likeness() {}

    /** By the changes that make one of the other: a character put in, left out, replaced, or swapped with the next. */
    static double byChanges(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) changes(one, other) / longest;
    }

    private static int changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int least = Math.min(Math.min(last[column], now[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                boolean swapped = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                now[column] = swapped ? Math.min(least, before[column - 2] + 1) : least;
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[other.length()];
    }

    /** Whether the characters of the first stand in the second in the same order, as in a short name. */
    static boolean isDrawnFrom(String part, String whole) {
        int at = 0;
        for (int each = 0; each < whole.length() && at < part.length(); each++) {
            if (whole.charAt(each) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }
}
