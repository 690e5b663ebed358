package org.weike.core.search;

/** A moment in the life of the running index; a later one shows every change that an earlier one shows. */
public record Generation(long number) {

    /** Shown by every index. */
    public static final Generation FIRST = new Generation(0);
}
