package org.weike.core.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/**
 * The one clock by which a person can study: the attempt that holds it may be granted time, and what earlier holders
 * were granted is written down, so that no moment is granted to one person twice.
 */
public record StudyClock(PersonId id, long rev, @Nullable AttemptId holder, List<Held> held) {

    /** Reports count for a week and receipts for another; no time older than that is ever compared. */
    private static final Duration REMEMBERED = Duration.ofDays(15);

    public StudyClock {
        held = List.copyOf(held);
    }

    static StudyClock unused(PersonId person) {
        return new StudyClock(person, 0, null, List.of());
    }

    /** What the person was granted in other attempts. */
    Intervals takenBesides(AttemptId attempt) {
        var taken = Intervals.NONE;
        for (Held each : held) {
            taken = each.attempt().equals(attempt) ? taken : taken.plus(each.times());
        }
        return taken;
    }

    /** With an attempt's times written down in place of what was known of it. */
    StudyClock noting(AttemptId attempt, Intervals times, Instant now) {
        long oldest = now.minus(REMEMBERED).toEpochMilli();
        var next = new ArrayList<Held>();
        for (Held each : held) {
            if (!each.attempt().equals(attempt) && each.times().end() > oldest) {
                next.add(each);
            }
        }
        if (!times.isEmpty()) {
            next.add(new Held(attempt, times));
        }
        return new StudyClock(id, rev, holder, next);
    }

    /** The same, as the store numbers it after the next write. */
    StudyClock inNextRevision() {
        return new StudyClock(id, rev + 1, holder, held);
    }

    StudyClock heldBy(@Nullable AttemptId attempt) {
        return new StudyClock(id, rev, attempt, held);
    }

    /** The times that one attempt was granted while it held the clock. */
    public record Held(AttemptId attempt, Intervals times) {}
}
