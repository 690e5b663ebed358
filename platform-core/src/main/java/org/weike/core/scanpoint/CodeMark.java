package org.weike.core.scanpoint;

/** The small mark that may sit in the centre of a code: a red disc with a light ring; measured in modules. */
public final class CodeMark {

    /** What is cleared for it: 25 of more than 600 modules, an odd number to sit in the middle. */
    public static final int CLEARED = 5;

    public static final float RADIUS = 2.1f;
    public static final float RING_OUTSIDE = 1.35f;
    public static final float RING_INSIDE = 0.95f;

    private CodeMark() {}
}
