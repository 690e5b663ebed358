package org.weike.core.credit;

/** What an activity is measured in. */
public enum Unit {
    MINUTE,
    HOUR,
    HALF_DAY,
    DAY,
    /** The thing as a whole. */
    PIECE
}
