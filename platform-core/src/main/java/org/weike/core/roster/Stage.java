package org.weike.core.roster;

/** How far an import has come. */
public enum Stage {
    /** The file is kept; somebody looks at what its columns mean. */
    MAPPING,
    PREVIEWING,
    /** Every row is planned and nothing is written. */
    PREVIEWED,
    COMMITTING,
    /** Stopped in the middle; the rows before are written. It can go on, or be undone. */
    STOPPED,
    COMMITTED,
    UNDOING,
    UNDONE,
    /** Given up before anything was written. */
    DROPPED,
    /** The file could not be read to its end. */
    FAILED;

    /** Whether a worker is, or should be, busy with it. */
    public boolean isAtWork() {
        return this == PREVIEWING || this == COMMITTING || this == UNDOING;
    }
}
