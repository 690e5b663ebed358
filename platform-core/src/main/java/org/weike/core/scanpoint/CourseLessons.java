package org.weike.core.scanpoint;

import java.util.List;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;

/** Knows which lessons a course has, in order; none where there is no such course, or it is not published. */
@FunctionalInterface
public interface CourseLessons {

    List<LessonId> of(CourseId course);
}
