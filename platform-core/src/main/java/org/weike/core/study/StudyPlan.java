package org.weike.core.study;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weike.core.course.Course;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.Opened;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;

/** Proposes what somebody could study next. */
@Desk
public class StudyPlan {

    private static final int MOST = 500;

    private final StudyDesk study;
    private final CourseDesk courses;
    private final LessonShelf lessons;
    private final OwnAudience audience;

    StudyPlan(StudyDesk study, CourseDesk courses, LessonShelf lessons, OwnAudience audience) {
        this.study = study;
        this.courses = courses;
        this.lessons = lessons;
        this.audience = audience;
    }

    /**
     * The first lesson that the reader has neither begun nor done this year, of the course they studied in last; else
     * of a course that is for people like them; else of the first other course, by title, that has one. Empty once
     * everything is done.
     */
    public Optional<LessonVersion> next(Actor actor) {
        var studied = studied(actor);
        var own = audience.of(actor);
        return published(actor).stream()
                .sorted(Comparator.comparingInt((Course it) -> sinceLastStudied(it, studied))
                        .thenComparingInt(it -> OwnAudience.rank(own, it)))
                .flatMap(it -> it.lessons().stream())
                .filter(it -> !studied.contains(it))
                .flatMap(it -> readable(it).stream())
                .findFirst();
    }

    /** Latest first. */
    private List<LessonId> studied(Actor actor) {
        var own = study.own(actor);
        return Stream.concat(own.running().stream(), own.done().stream())
                .sorted(Comparator.comparing(OwnStudies.Line::started).reversed())
                .map(it -> it.version().lesson())
                .distinct()
                .toList();
    }

    private List<Course> published(Actor actor) {
        var question = CourseDesk.ALL.sortedBy(Sort.byWord("title")).page(0, MOST);
        return courses.find(actor, question).hits().stream()
                .map(it -> courses.open(actor, new CourseId(it.id())))
                .filter(it -> it.status() == Course.Status.PUBLISHED)
                .toList();
    }

    /** How many other lessons were studied since one of the course's was; the most there can be if none ever was. */
    private static int sinceLastStudied(Course course, List<LessonId> studied) {
        var own = new HashSet<>(course.lessons());
        for (int place = 0; place < studied.size(); place++) {
            if (own.contains(studied.get(place))) {
                return place;
            }
        }
        return Integer.MAX_VALUE;
    }

    private Optional<LessonVersion> readable(LessonId lesson) {
        return lessons.open(lesson)
                .filter(Opened.Published.class::isInstance)
                .map(it -> ((Opened.Published) it).version());
    }
}
