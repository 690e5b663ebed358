package org.weike.core.study;

import java.time.Instant;
import java.util.Optional;

/** The attempts that are nobody's, as a sweep goes through them. */
public interface UnclaimedAttempts {

    /**
     * Looks at so many attempts, in the order of their ids, that follow the one named and were started before the
     * instant, and removes those that are nobody's at that very moment. Answers the last one it looked at; empty once
     * there are no more.
     */
    Optional<AttemptId> removeAfter(AttemptId place, Instant startedBefore, int most);
}
