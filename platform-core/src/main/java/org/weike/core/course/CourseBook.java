package org.weike.core.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.course.Course.Status;
import org.weike.core.lesson.LessonShipping.Outcome;
import org.weike.core.search.Generation;
import org.weike.core.search.Search;

/** Writes courses, and tells the shelf and the search. Knows no rights: desks and the catalogue's loader do. */
@Component
class CourseBook {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Courses courses;
    private final CourseShelf shelf;
    private final Search search;
    private final Clock clock;
    private volatile Generation latest = Generation.FIRST;

    CourseBook(Courses courses, CourseShelf shelf, Search search, Clock clock) {
        this.courses = courses;
        this.shelf = shelf;
        this.search = search;
        this.clock = clock;
    }

    Optional<Course> find(CourseId id) {
        return courses.find(id);
    }

    Course add(Course course) {
        if (!courses.add(course)) {
            throw new IllegalStateException(
                    "there is a course already: " + course.id().value());
        }
        changed(course.id());
        return course;
    }

    Course rewrite(Course course, CourseText text) {
        return write(course.rewritten(text, clock.instant()));
    }

    Course put(Course course, Status status) {
        return write(course.in(status, clock.instant()));
    }

    /** Takes in a course that comes with the platform; what was withdrawn here stays withdrawn. */
    Outcome ship(CourseId id, CourseText text) {
        Instant now = clock.instant();
        var known = courses.find(id);
        if (known.isEmpty()) {
            add(Course.begun(id, text, null, Status.PUBLISHED, now));
            return Outcome.PUBLISHED;
        }
        if (known.get().owner() != null) {
            return Outcome.REFUSED;
        }
        if (known.get().text().equals(text)) {
            return Outcome.UNCHANGED;
        }
        var course = rewrite(known.get(), text);
        return course.status() == Status.WITHDRAWN ? Outcome.KEPT_WITHDRAWN : Outcome.PUBLISHED;
    }

    /** Waits a moment until searches show what was written here last. */
    void awaitLatest() {
        search.await(latest, MOMENT);
    }

    private Course write(Course course) {
        var written = courses.replace(course);
        changed(course.id());
        return written;
    }

    private void changed(CourseId id) {
        shelf.forget(id);
        latest = search.changed(SearchableCourses.KIND, Set.of(id.value()));
    }
}
