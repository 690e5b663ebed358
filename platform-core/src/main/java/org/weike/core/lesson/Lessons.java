package org.weike.core.lesson;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** All lessons, published or not. */
public interface Lessons {

    Optional<Lesson> find(LessonId id);

    /** Adds a lesson that is not there yet; answers whether it was added. */
    boolean add(Lesson lesson);

    /** Replaces the lesson if it still has its revision, and answers it with the next one. */
    Lesson replace(Lesson lesson);

    void each(Consumer<Lesson> sink);

    void eachChangedSince(Instant since, Consumer<Lesson> sink);
}
