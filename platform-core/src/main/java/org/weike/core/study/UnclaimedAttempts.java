package org.weike.core.study;

import java.time.Instant;
import java.util.Optional;

/** The attempts that are nobody's, as a sweep goes through them. */
public interface UnclaimedAttempts {

    /**
     * Looks at so many attempts, in the order of their ids, that follow the one named and were started before the
     * instant, and removes those that are nobody's at that very moment. Empty once there are no more to look at.
     */
    Optional<Looked> removeAfter(AttemptId place, Instant startedBefore, int most);

    /** The last one that was looked at, and how many were removed. */
    record Looked(AttemptId last, int removed) {}
}
