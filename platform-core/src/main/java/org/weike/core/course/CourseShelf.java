package org.weike.core.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.weike.core.course.Course.Status;
import org.weike.core.storage.Freshness;

/**
 * Courses at a reader's hand, kept for half a minute where another machine may have changed them meanwhile. A change
 * made here shows at once.
 */
@Component
public class CourseShelf {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 5_000;

    private final Courses courses;
    private final Cache<CourseId, Optional<Course>> kept;

    CourseShelf(Courses courses, Freshness freshness, Clock clock) {
        this.courses = courses;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(freshness.of(FRESH))
                .ticker(ticker)
                .build();
    }

    /** Empty where nothing was ever published under this id; a withdrawn course says so by its status. */
    public Optional<Course> open(CourseId id) {
        return kept.get(id, courses::find).filter(it -> it.status() != Status.DRAFT);
    }

    void forget(CourseId id) {
        kept.invalidate(id);
    }
}
