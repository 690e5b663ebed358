package org.weike.core.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.OrganizationId;

/** Lessons in the order in which they are best studied; without an owner it came with the platform. */
public record Course(
        CourseId id,
        String title,
        String summary,
        List<Audience> audience,
        List<LessonId> lessons,
        @Nullable OrganizationId owner,
        Status status) {

    public Course {
        audience = List.copyOf(audience);
        lessons = List.copyOf(lessons);
        if (title.isBlank() || lessons.isEmpty()) {
            throw new IllegalArgumentException("a course needs a title and lessons: " + id.value());
        }
    }

    /** How far a course has come. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }
}
