package org.weike.core.study;

import java.time.Duration;
import java.time.Instant;

/** Says that an attempt without a person was completed; whoever brings it in time may claim the attempt, once. */
public record Receipt(AttemptId attempt, Instant completed) {

    static final Duration VALID = Duration.ofDays(7);

    boolean isExpiredAt(Instant now) {
        return now.isAfter(completed.plus(VALID));
    }
}
