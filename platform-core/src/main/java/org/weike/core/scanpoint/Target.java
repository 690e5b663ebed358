package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;

/** What a code opens; may be changed at any time without printing again. */
public sealed interface Target {

    /** What it opens at this moment, by the wall clock of the zone. */
    Single opens(Instant at, ZoneId zone);

    /** A target that is the same at all hours. */
    sealed interface Single extends Target {

        @Override
        default Single opens(Instant at, ZoneId zone) {
            return this;
        }
    }

    /** Always the same lesson. */
    record FixedLesson(LessonId lesson) implements Single {}

    /** The lessons of a course, one after the other. */
    record CourseInOrder(CourseId course) implements Single {}

    /** What the first matching shift says, and the fallback outside all of them. */
    record ByShift(List<Shift> shifts, Single fallback) implements Target {

        public ByShift {
            shifts = List.copyOf(shifts);
            if (shifts.isEmpty()) {
                throw new IllegalArgumentException("a rule by shift needs a shift");
            }
        }

        @Override
        public Single opens(Instant at, ZoneId zone) {
            var local = at.atZone(zone);
            return shifts.stream()
                    .filter(it -> it.covers(local))
                    .findFirst()
                    .map(Shift::opens)
                    .orElse(fallback);
        }
    }
}
