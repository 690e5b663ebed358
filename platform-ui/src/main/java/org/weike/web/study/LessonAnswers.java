package org.weike.web.study;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.weike.access.SignInCookie;
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

    /** Gzip, unless it is given no weight at all. */
    private static final Pattern TAKES_GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final LessonDesk lessons;
    private final CourseDesk courses;
    private final StudyDesk study;
    private final LessonPages pages;
    private final States states;
    private final SignInCookie cookie;

    LessonAnswers(
            LessonDesk lessons,
            CourseDesk courses,
            StudyDesk study,
            LessonPages pages,
            States states,
            SignInCookie cookie) {
        this.lessons = lessons;
        this.courses = courses;
        this.study = study;
        this.pages = pages;
        this.states = states;
        this.cookie = cookie;
    }

    /** The page, or a friendly one where the lesson was withdrawn. */
    public ResponseEntity<?> open(
            HttpServletRequest request,
            LessonId lesson,
            Optional<CourseId> course,
            Origin origin,
            String where,
            Locale locale) {
        var actor = cookie.actor(request);
        return switch (lessons.open(actor, lesson)) {
            case Opened.Withdrawn it -> states.answer(HttpStatus.GONE, "withdrawn", locale);
            case Opened.Published it -> {
                var started = study.start(actor, lesson, origin);
                yield answer(
                        pages.page(started, course.map(this::course).orElse(null), where, locale), unpacks(request));
            }
        };
    }

    private static ResponseEntity<byte[]> answer(byte[] packed, boolean unpacks) {
        var answer = ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return unpacks
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed)
                : answer.body(unpacked(packed));
    }

    /** Every browser does; only programs that say nothing of it, or that they would rather not, do not. */
    private static boolean unpacks(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && TAKES_GZIP.matcher(accepted).find();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var file = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that was packed here cannot be unpacked", e);
        }
    }

    private Course course(CourseId id) {
        return courses.open(Actor.ANYBODY, id);
    }
}
