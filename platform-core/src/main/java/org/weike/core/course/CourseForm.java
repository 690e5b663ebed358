package org.weike.core.course;

import java.util.List;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonId;

/** What an editor fills in for a course; the introduction is Markdown. */
public record CourseForm(
        String title, String summary, String introduction, List<Audience> audience, List<LessonId> lessons) {

    public CourseForm {
        audience = List.copyOf(audience);
        lessons = List.copyOf(lessons);
    }
}
