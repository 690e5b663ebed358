package org.weike.web.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.core.course.Course;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.Opened;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;
import org.weike.web.page.Pages;
import org.weike.web.page.States;

/** Shows everybody the published courses and their lessons. */
@RestController
class CourseEndpoint {

    private static final int MOST = 200;
    private static final int FEW = 5;
    private static final int MANY = 30;

    private final CourseDesk courses;
    private final LessonDesk lessons;
    private final Pages pages;
    private final States states;

    CourseEndpoint(CourseDesk courses, LessonDesk lessons, Pages pages, States states) {
        this.courses = courses;
        this.lessons = lessons;
        this.pages = pages;
        this.states = states;
    }

    @GetMapping("/learn")
    ResponseEntity<String> catalogue(@RequestParam(defaultValue = "") String q, Locale locale) {
        return q.isBlank() ? shelves(locale) : found(q, locale);
    }

    private ResponseEntity<String> found(String words, Locale locale) {
        var inCourses =
                courses.find(Actor.ANYBODY, CourseDesk.ALL.matching(words).page(0, FEW));
        var inLessons =
                lessons.find(Actor.ANYBODY, LessonDesk.ALL.matching(words).page(0, MANY));
        var found = Map.of("words", words, "courses", inCourses, "lessons", inLessons);
        return pages.answer(HttpStatus.OK, "found", locale, found);
    }

    private ResponseEntity<String> shelves(Locale locale) {
        var question = CourseDesk.ALL.sortedBy(Sort.byWord("title")).page(0, MOST);
        var found = courses.find(Actor.ANYBODY, question).hits().stream()
                .map(it -> shelf(courses.open(Actor.ANYBODY, new CourseId(it.id()))))
                .toList();
        return pages.answer(HttpStatus.OK, "catalogue", locale, Map.of("shelves", found));
    }

    @GetMapping("/course/{id}")
    ResponseEntity<String> course(@PathVariable CourseId id, Locale locale) {
        var course = courses.open(Actor.ANYBODY, id);
        return course.status() == Course.Status.PUBLISHED
                ? pages.answer(HttpStatus.OK, "course", locale, Map.of("shelf", shelf(course)))
                : states.answer(HttpStatus.GONE, "withdrawn", locale);
    }

    private Shelf shelf(Course course) {
        var readable = course.lessons().stream()
                .map(it -> lessons.open(Actor.ANYBODY, it))
                .filter(Opened.Published.class::isInstance)
                .map(it -> ((Opened.Published) it).version())
                .toList();
        int minutes = readable.stream().mapToInt(it -> it.header().minutes()).sum();
        return new Shelf(course, readable, minutes);
    }

    /** A course with those of its lessons that can be read now. */
    public record Shelf(Course course, List<LessonVersion> lessons, int minutes) {}
}
