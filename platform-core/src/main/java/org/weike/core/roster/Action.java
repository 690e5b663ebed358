package org.weike.core.roster;

/** What a commit will do with a row. */
public enum Action {
    CREATE,
    UPDATE,
    /** Changes where somebody is at home or where a node hangs, and whatever else differs. */
    MOVE,
    /** There is nothing to change. */
    SKIP,
    /** The row is well written, but something else stands against it. */
    CONFLICT,
    /** A cell must be corrected first. */
    FAULT;

    public boolean writes() {
        return this == CREATE || this == UPDATE || this == MOVE;
    }
}
