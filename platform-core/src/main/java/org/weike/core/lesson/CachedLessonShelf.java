package org.weike.core.lesson;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Lesson.Publication;
import org.weike.core.storage.Freshness;

/**
 * Keeps what readers opened last: versions for good, because they never change, and which one is the newest for half a
 * minute where another machine may have published or withdrawn meanwhile. A change made here shows at once.
 */
@Component
class CachedLessonShelf implements LessonShelf {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_LESSONS = 50_000;
    private static final long MOST_CHARACTERS = Runtime.getRuntime().maxMemory() / 16;

    private final Lessons lessons;
    private final LessonVersions versions;
    private final Cache<LessonId, Optional<Publication>> publications;
    private final Cache<LessonVersionId, LessonVersion> texts;

    CachedLessonShelf(Lessons lessons, LessonVersions versions, Freshness freshness, Clock clock) {
        this.lessons = lessons;
        this.versions = versions;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.publications = Caffeine.newBuilder()
                .maximumSize(MOST_LESSONS)
                .expireAfterWrite(freshness.of(FRESH))
                .ticker(ticker)
                .build();
        this.texts = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((LessonVersionId id, LessonVersion version) -> weight(version))
                .build();
    }

    @Override
    public Optional<Opened> open(LessonId lesson) {
        return publications
                .get(lesson, it -> lessons.find(it).flatMap(Lesson::published))
                .flatMap(it -> open(lesson, it));
    }

    @Override
    public Optional<LessonVersion> find(LessonVersionId version) {
        var kept = texts.getIfPresent(version);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = versions.find(version);
        found.ifPresent(it -> texts.put(version, it));
        return found;
    }

    /** Reads the lesson anew next time. */
    void forget(LessonId lesson) {
        publications.invalidate(lesson);
    }

    private Optional<Opened> open(LessonId lesson, Publication publication) {
        if (publication.withdrawn()) {
            return Optional.of(new Opened.Withdrawn(lesson, publication.header().title(), publication.since()));
        }
        return find(LessonVersionId.of(lesson, publication.number())).map(Opened.Published::new);
    }

    /** About the characters a version takes; two bytes each. */
    private static int weight(LessonVersion version) {
        int blocks =
                version.blocks().stream().mapToInt(CachedLessonShelf::weight).sum();
        return 2_000 + blocks + 1_000 * version.recall().size();
    }

    private static int weight(Block block) {
        return switch (block) {
            case Block.Text it -> 100 + it.html().length();
            case Block.Callout it -> 100 + it.html().length();
            case Block.Quotation it -> 100 + it.html().length();
            case Block.Picture it -> 500 + it.alternative().length();
            case Block.Audio it -> 500 + it.alternative().length();
            case Block.Video it -> 800 + it.alternative().length();
        };
    }
}
