package org.weike.core.scanpoint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;

/** What a scanned or typed code leads to. */
public sealed interface Resolution {

    /** A lesson; inside a course where the point opens one, and then its first. */
    record Opens(
            ScanPoint point,
            PlaceName place,
            LessonId lesson,
            @Nullable CourseId course) implements Resolution {

        public Optional<CourseId> inCourse() {
            return Optional.ofNullable(course);
        }
    }

    /** The code was good once; whoever scans it is told so kindly. */
    record Closed(String title, PlaceName place, Reason reason) implements Resolution {}

    /** A code as it could be printed, but no point has it. */
    record Unknown(ScanCode code) implements Resolution {}

    /** No code at all, or one with a wrong character. */
    record Malformed() implements Resolution {}

    /** Why a code opens nothing any more. */
    enum Reason {
        /** The point was taken down. */
        REVOKED,
        /** The point has a new code on a new card. */
        REPLACED,
        /** The course that it opens is not there, or not yet, or no longer. */
        NOTHING_TO_OPEN
    }
}
