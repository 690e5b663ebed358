package org.weike.core.course;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** All courses, published or not. */
public interface Courses {

    Optional<Course> find(CourseId id);

    /** Adds a course that is not there yet; answers whether it was added. */
    boolean add(Course course);

    /** Replaces the course if it still has its revision, and answers it with the next one. */
    Course replace(Course course);

    void each(Consumer<Course> sink);

    void eachChangedSince(Instant since, Consumer<Course> sink);
}
