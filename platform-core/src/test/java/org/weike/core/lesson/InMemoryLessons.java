package org.weike.core.lesson;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;

/** Lessons and their versions, in memory. */
public final class InMemoryLessons implements Lessons, LessonVersions {

    private final Map<String, Lesson> lessons = new ConcurrentSkipListMap<>();
    private final Map<String, LessonVersion> versions = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Lesson> find(LessonId id) {
        return Optional.ofNullable(lessons.get(id.value()));
    }

    @Override
    public boolean add(Lesson lesson) {
        return lessons.putIfAbsent(lesson.id().value(), lesson) == null;
    }

    @Override
    public Lesson replace(Lesson lesson) {
        var next = lesson.next();
        var stored = lessons.computeIfPresent(
                lesson.id().value(), (id, known) -> known.rev() == lesson.rev() ? next : known);
        if (!next.equals(stored)) {
            throw new EditConflict("lesson " + lesson.id().value());
        }
        return next;
    }

    @Override
    public void each(Consumer<Lesson> sink) {
        lessons.values().forEach(sink);
    }

    @Override
    public void eachChangedSince(Instant since, Consumer<Lesson> sink) {
        lessons.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }

    @Override
    public Optional<LessonVersion> find(LessonVersionId id) {
        return Optional.ofNullable(versions.get(id.value()));
    }

    @Override
    public boolean add(LessonVersion version) {
        return versions.putIfAbsent(version.id().value(), version) == null;
    }
}
