package org.weike.core.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLATFORM;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.course.Course;
import org.weike.core.course.CourseChange;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseForm;
import org.weike.core.lesson.Attaching;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonTexts;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.Publishing;
import org.weike.core.shared.OrganizationId;

/** Lessons and courses of the two counties. */
@Component
final class ReachLessons {

    private final LessonDesk lessons;
    private final MediaDesk media;
    private final CourseDesk courses;

    ReachLessons(LessonDesk lessons, MediaDesk media, CourseDesk courses) {
        this.lessons = lessons;
        this.media = media;
        this.courses = courses;
    }

    Lesson draft() {
        return draftOf(EAST);
    }

    Lesson draftOf(OrganizationId owner) {
        return lessons.begin(PLATFORM, owner, LessonTexts.FIVE_MINUTES);
    }

    Lesson published() {
        var draft = draft();
        return ((Publishing.Published) lessons.publish(PLATFORM, draft.id(), draft.rev())).lesson();
    }

    Lesson withdrawn() {
        var published = published();
        return lessons.withdraw(PLATFORM, published.id(), published.rev());
    }

    static LessonVersionId firstVersionOf(Lesson lesson) {
        return LessonVersionId.of(lesson.id(), 1);
    }

    /** A lesson to which a drawing of its own was added. */
    Attaching.Attached illustrated() {
        var draft = draft();
        try {
            return (Attaching.Attached) media.attach(PLATFORM, draft.id(), draft.rev(), "figure.svg", drawing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream drawing() {
        return new ByteArrayInputStream("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(UTF_8));
    }

    Course course() {
        var form = formWith(published().id());
        return ((CourseChange.Done) courses.begin(PLATFORM, EAST, form)).course();
    }

    Course publishedCourse() {
        var course = course();
        return courses.publish(PLATFORM, course.id(), course.rev());
    }

    CourseForm formWith(LessonId lesson) {
        return new CourseForm("新课程", "一句话。", "几节短课。", List.of(Audience.WORKSHOP), List.of(lesson));
    }
}
