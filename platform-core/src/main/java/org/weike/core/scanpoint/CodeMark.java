package org.weike.core.scanpoint;

import java.util.List;

/**
 * The small red mark that may sit in the centre of a code, in modules: the alignment pattern, where the code has one
 * there, and otherwise a disc with a light ring.
 */
public final class CodeMark {

    /** What is cleared for it: 25 of more than 600 modules, an odd number to sit in the middle. */
    public static final int CLEARED = 5;

    /** Where dark ends and light begins, from outside in, half as wide as it is. */
    public static final List<Float> SQUARES = List.of(2.5f, 1.5f, 0.5f);

    public static final List<Float> CIRCLES = List.of(2.1f, 1.35f, 0.95f);

    private CodeMark() {}
}
