package org.weike.core.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;

/**
 * Knows what was published in the last seven days; the same for everybody, so it is looked up every few minutes only.
 */
@Component
final class FreshLessons {

    private static final Actor READERS = new Actor.Platform("reminders");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 3;

    private final LessonDesk lessons;
    private final Clock clock;
    private Known known = new Known(Instant.EPOCH, List.of());

    FreshLessons(LessonDesk lessons, Clock clock) {
        this.lessons = lessons;
        this.clock = clock;
    }

    /** The latest few. */
    synchronized List<Digest.LessonLine> lines() {
        Instant now = clock.instant();
        if (known.at().plus(FRESH).isBefore(now)) {
            known = new Known(now, find(now.minus(WEEK)));
        }
        return known.lines();
    }

    private List<Digest.LessonLine> find(Instant since) {
        var question = LessonDesk.ALL
                .where(Filter.atLeast(
                        "changed", since.truncatedTo(ChronoUnit.HOURS).toEpochMilli()))
                .sortedBy(Sort.byNumber("changed").descend())
                .page(0, MOST);
        return lessons.find(READERS, question).hits().stream()
                .map(FreshLessons::line)
                .toList();
    }

    private static Digest.LessonLine line(Hit hit) {
        int minutes = Math.toIntExact(hit.number("minutes").orElse(1));
        return new Digest.LessonLine(new LessonId(hit.id()), hit.text("title"), minutes);
    }

    /** What was found, and when. */
    private record Known(Instant at, List<Digest.LessonLine> lines) {}
}
