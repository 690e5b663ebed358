package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.Opened;

/** Knows whether a target can be opened, and which lesson it is at a moment. */
@Component
final class TargetBook {

    /** Shifts follow the wall clock in China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LessonShelf lessons;
    private final CourseLessons courses;

    TargetBook(LessonShelf lessons, CourseLessons courses) {
        this.lessons = lessons;
        this.courses = courses;
    }

    boolean exists(Target target) {
        return parts(target).allMatch(this::singleExists);
    }

    Target.Single opens(Target target, Instant at) {
        return target.opens(at, CHINA);
    }

    /** The lesson itself, or the first one of the course that can be read; a withdrawn lesson says so on its page. */
    Optional<LessonId> lessonOf(Target.Single single) {
        return switch (single) {
            case Target.FixedLesson fixed -> Optional.of(fixed.lesson());
            case Target.CourseInOrder inOrder ->
                courses.of(inOrder.course()).stream()
                        .filter(it -> lessons.open(it).orElse(null) instanceof Opened.Published)
                        .findFirst();
        };
    }

    private boolean singleExists(Target.Single single) {
        return switch (single) {
            case Target.FixedLesson fixed -> lessons.open(fixed.lesson()).isPresent();
            case Target.CourseInOrder inOrder -> !courses.of(inOrder.course()).isEmpty();
        };
    }

    private static Stream<Target.Single> parts(Target target) {
        return switch (target) {
            case Target.Single single -> Stream.of(single);
            case Target.ByShift byShift ->
                Stream.concat(byShift.shifts().stream().map(Shift::opens), Stream.of(byShift.fallback()));
        };
    }
}
