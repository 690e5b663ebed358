package org.weike.core.lesson;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.search.Generation;
import org.weike.core.search.Search;

/** Tells the shelf and the search that a lesson was written. */
@Component
class LessonNews {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private final CachedLessonShelf shelf;
    private final Search search;
    private volatile Generation latest = Generation.FIRST;

    LessonNews(CachedLessonShelf shelf, Search search) {
        this.shelf = shelf;
        this.search = search;
    }

    void changed(LessonId lesson) {
        shelf.forget(lesson);
        latest = search.changed(SearchableLessons.KIND, Set.of(lesson.value()));
    }

    /** Waits a moment until searches show what was written here last. */
    void awaitLatest() {
        search.await(latest, MOMENT);
    }
}
