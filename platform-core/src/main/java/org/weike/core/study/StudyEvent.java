package org.weike.core.study;

import java.util.Set;

/**
 * Something a page says it saw. Times are milliseconds since the attempt's start by the phone's own clock; they are
 * only ever compared with one another.
 */
public sealed interface StudyEvent {

    EventId id();

    /** A block that is read or looked at was in sight. */
    record Shown(EventId id, int block, Interval time) implements StudyEvent {}

    /**
     * A recording or film played: the time it took, and the stretch of the medium in milliseconds from its beginning.
     */
    record Played(EventId id, int block, Interval time, Interval medium) implements StudyEvent {}

    /** A recall question was answered. */
    record Answered(EventId id, int question, Set<Integer> chosen) implements StudyEvent {

        public Answered {
            chosen = Set.copyOf(chosen);
        }
    }
}
