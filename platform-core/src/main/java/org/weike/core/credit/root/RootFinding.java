package org.weike.core.credit.root;

/** Something wrong with the root of a day, or with a line of the file that names none. */
public record RootFinding(String day, Fault fault) {

    /** What is wrong. */
    public enum Fault {
        /** The line of the file is none; the day is its number. */
        UNREADABLE,
        /** It was not signed by this installation. */
        SEAL,
        /** It stands behind a later day, or twice. */
        ORDER,
        /** There are roots of days after it, but none of this day, which is not before the first of all. */
        MISSING,
        /** The file and the store say different things. */
        DIFFERS,
        /** The file has it, the store does not: the store is older than that. */
        NOT_STORED,
        /** The store has it, the file does not: lines were removed, or it is the file of an earlier time. */
        NOT_FILED,
        /** The entries that were posted that day are not those that were signed. */
        HEADS
    }
}
