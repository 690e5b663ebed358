package org.weike.core.study;

import java.time.Duration;

/** How far one block has come: the time granted to it, and the time it still takes. */
public record BlockProgress(int index, State state, Duration granted, Duration missing) {

    /** What a strip of colours shows of a block. */
    public enum State {
        COVERED,
        PARTLY,
        /** Nothing of it was shown, though something behind it was. */
        SKIPPED,
        /** Neither it nor anything behind it was shown yet. */
        AHEAD
    }
}
