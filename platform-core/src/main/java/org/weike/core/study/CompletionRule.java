package org.weike.core.study;

import java.time.Duration;
import java.time.Instant;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonVersion;

/** When a lesson counts as studied: enough of it by weight was shown, and every recall question was answered. */
public record CompletionRule(int percent) {

    /** Nine tenths, so that a heading scrolled past does not cost a lesson. */
    public static final CompletionRule USUAL = new CompletionRule(90);

    /** Whether the lesson is complete; never sooner after the start than its real time. */
    boolean isMet(LessonVersion version, Studied studied, Instant start) {
        return coveredPercent(version, studied) >= percent
                && studied.answers().size() == version.recall().size()
                && tooSoonBy(version, studied, start).isZero();
    }

    /** How much of the lesson's weight, which is least time, is covered; rounded down. */
    public int coveredPercent(LessonVersion version, Studied studied) {
        long whole = version.realTime().toMillis();
        return whole == 0 ? 100 : (int) (coveredMillis(version, studied) * 100 / whole);
    }

    /** The least time of all blocks that are covered. */
    static long coveredMillis(LessonVersion version, Studied studied) {
        return version.blocks().stream()
                .filter(it -> studied.blocks().get(it.index()).covers(it))
                .map(Block::leastTime)
                .mapToLong(Duration::toMillis)
                .sum();
    }

    /** How long it is from the last accepted report until the lesson's real time has passed since the start. */
    static Duration tooSoonBy(LessonVersion version, Studied studied, Instant start) {
        var left = Duration.between(studied.accepted(), start.plus(version.realTime()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
