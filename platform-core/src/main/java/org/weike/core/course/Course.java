package org.weike.core.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.OrganizationId;

/** Lessons in the order in which they are best studied; without an owner it came with the platform. */
public record Course(
        CourseId id, CourseText text, @Nullable OrganizationId owner, Status status, long rev, Instant changed) {

    static Course begun(CourseId id, CourseText text, @Nullable OrganizationId owner, Status status, Instant now) {
        return new Course(id, text, owner, status, 1, now);
    }

    public String title() {
        return text.title();
    }

    public String summary() {
        return text.summary();
    }

    /** Sanitized markup. */
    public String introduction() {
        return text.introduction().html();
    }

    public List<Audience> audience() {
        return text.audience();
    }

    public List<LessonId> lessons() {
        return text.lessons();
    }

    Course rewritten(CourseText other, Instant now) {
        return new Course(id, other, owner, status, rev, now);
    }

    Course in(Status other, Instant now) {
        return new Course(id, text, owner, other, rev, now);
    }

    /** The same after a write, under the next revision. */
    public Course next() {
        return new Course(id, text, owner, status, rev + 1, changed);
    }

    /** How far a course has come. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }
}
