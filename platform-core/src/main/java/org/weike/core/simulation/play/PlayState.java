package org.weike.core.simulation.play;

import java.util.List;

/**
 * How far a play has come: how many events there were, where it is, whether that place has been entered, what it
 * remembers, the points so far by competency, and the seed of its chances. A pure fold of the events.
 */
public record PlayState(
        int sequence, Phase phase, boolean entered, Memory memory, List<Integer> points, int redLines, long seed) {

    /** Before anything has happened. */
    public static final PlayState BEFORE = new PlayState(0, Phase.NOT_STARTED, false, Memory.NONE, List.of(), 0, 0);

    public PlayState {
        points = List.copyOf(points);
    }

    PlayState counted(Phase next) {
        return new PlayState(sequence + 1, next, entered, memory, points, redLines, seed);
    }

    PlayState entering() {
        return new PlayState(sequence + 1, phase, true, memory, points, redLines, seed);
    }

    PlayState moved(Memory next, boolean entering) {
        return new PlayState(sequence + 1, phase, entering, next, points, redLines, seed);
    }

    PlayState scored(List<Integer> more, int moreRedLines) {
        return new PlayState(sequence, phase, entered, memory, more, redLines + moreRedLines, seed);
    }

    /** Where a play stands as a whole. */
    public enum Phase {
        NOT_STARTED,
        RUNNING,
        PAUSED,
        ENDED
    }
}
