package org.weike.core.course;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;

/** Courses, in memory. */
final class InMemoryCourses implements Courses {

    private final Map<String, Course> courses = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Course> find(CourseId id) {
        return Optional.ofNullable(courses.get(id.value()));
    }

    @Override
    public boolean add(Course course) {
        return courses.putIfAbsent(course.id().value(), course) == null;
    }

    @Override
    public Course replace(Course course) {
        if (find(course.id()).filter(it -> it.rev() == course.rev()).isEmpty()) {
            throw new EditConflict("course " + course.id().value());
        }
        var next = course.next();
        courses.put(course.id().value(), next);
        return next;
    }

    @Override
    public void each(Consumer<Course> sink) {
        courses.values().forEach(sink);
    }

    @Override
    public void eachChangedSince(Instant since, Consumer<Course> sink) {
        courses.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }
}
