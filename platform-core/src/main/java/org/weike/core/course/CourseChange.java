package org.weike.core.course;

import java.util.List;
import org.weike.core.lesson.ContentProblem;

/** What came of changing a course. */
public sealed interface CourseChange {

    /** The course as it is now. */
    record Done(Course course) implements CourseChange {}

    /** Nothing was changed. */
    record Refused(List<ContentProblem> problems) implements CourseChange {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
