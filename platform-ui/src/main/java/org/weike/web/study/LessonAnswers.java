package org.weike.web.study;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.weike.core.course.Course;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.study.StudyDesk;
import org.weike.web.page.States;

/** Answers with the page of a lesson, and a fresh attempt in it. */
@Component
public class LessonAnswers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final LessonDesk lessons;
    private final CourseDesk courses;
    private final StudyDesk study;
    private final LessonPages pages;
    private final States states;

    LessonAnswers(LessonDesk lessons, CourseDesk courses, StudyDesk study, LessonPages pages, States states) {
        this.lessons = lessons;
        this.courses = courses;
        this.study = study;
        this.pages = pages;
        this.states = states;
    }

    /** The page, or a friendly one where the lesson was withdrawn. */
    public ResponseEntity<?> open(
            Actor actor, LessonId lesson, Optional<CourseId> course, Origin origin, String where, Locale locale) {
        return switch (lessons.open(actor, lesson)) {
            case Opened.Withdrawn it -> states.answer(HttpStatus.GONE, "withdrawn", locale);
            case Opened.Published it ->
                page(actor, lesson, course.map(this::course).orElse(null), origin, where, locale);
        };
    }

    private ResponseEntity<byte[]> page(
            Actor actor, LessonId lesson, @Nullable Course course, Origin origin, String where, Locale locale) {
        var started = study.start(actor, lesson, origin);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(pages.page(started, course, where, locale));
    }

    private Course course(CourseId id) {
        return courses.open(Actor.ANYBODY, id);
    }
}
