package org.weike.core.course;

import java.util.List;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonId;

/** What a course says of itself, and what it consists of. */
public record CourseText(
        String title, String summary, Introduction introduction, List<Audience> audience, List<LessonId> lessons) {

    public CourseText {
        audience = List.copyOf(audience);
        lessons = List.copyOf(lessons);
        if (title.isBlank() || lessons.isEmpty() || lessons.size() > 100) {
            throw new IllegalArgumentException("a course needs a title and 1 to 100 lessons: " + title);
        }
    }

    /** One or two paragraphs: as they were written, and as they are shown. */
    public record Introduction(String text, String html) {}
}
