package org.weike.core.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a part was last gone through, what was removed then, and what since the beginning. */
public record RetentionRun(String id, Instant at, long removed, long removedEver) {

    public RetentionRun {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    static RetentionRun none(String part) {
        return new RetentionRun(part, Instant.EPOCH, 0, 0);
    }

    RetentionRun followedBy(long more, Instant now) {
        return new RetentionRun(id, now, more, removedEver + more);
    }
}
