package org.weike.core.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weike.core.lesson.LessonVersion;

/**
 * What the server has granted to an attempt: until when reports were accepted, at which times something was shown, how
 * long each block was, and which recall questions were answered.
 */
public record Studied(
        Instant accepted,
        Intervals times,
        List<BlockTime> blocks,
        Map<Integer, Set<Integer>> answers,
        SeenEvents seen) {

    public Studied {
        blocks = List.copyOf(blocks);
        answers = Map.copyOf(answers);
    }

    static Studied nothingSince(Instant start, LessonVersion version) {
        var blocks = Collections.nCopies(version.blocks().size(), BlockTime.NONE);
        return new Studied(start, Intervals.NONE, blocks, Map.of(), SeenEvents.NONE);
    }

    /**
     * With what the report adds. Grants only time between the last accepted report and now that is not taken, each
     * moment to one block at most; a report without a new event changes nothing.
     */
    Studied plus(Report report, LessonVersion version, Instant now, Intervals taken) {
        var fresh =
                report.events().stream().filter(it -> !seen.includes(it.id())).toList();
        return fresh.isEmpty() ? this : new Granting(this, version, now, taken).grant(report.sentAt(), fresh);
    }

    /** All the time that was granted, in milliseconds. */
    public long granted() {
        return blocks.stream().mapToLong(BlockTime::granted).sum();
    }

    public Duration grantedTime() {
        return Duration.ofMillis(granted());
    }

    /** The same, with no time granted up to the instant any more. */
    Studied closedUntil(Instant instant) {
        return instant.isAfter(accepted) ? new Studied(instant, times, blocks, answers, seen) : this;
    }
}
