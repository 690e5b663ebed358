package org.weike.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.course.CourseShelf;
import org.weike.core.credit.CreditTime;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.Opened;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.Attempts;
import org.weike.core.study.StudyDesk;

/**
 * Knows what people have studied of what they are asked to: since the year began in which they were asked, for whoever
 * had done it before need not do it twice.
 */
@Component
final class DoneErrands {

    private final Attempts attempts;
    private final CourseShelf courses;
    private final LessonShelf lessons;

    DoneErrands(Attempts attempts, CourseShelf courses, LessonShelf lessons) {
        this.attempts = attempts;
        this.courses = courses;
        this.lessons = lessons;
    }

    /** Those of the tasks that the person has not done; whether words were followed nobody knows. */
    List<Task> left(PersonId person, List<Task> tasks) {
        return tasks.stream()
                .filter(it -> !(it.errand() instanceof Errand.Announced))
                .map(DoneErrands::since)
                .min(Comparator.naturalOrder())
                .map(it -> completed(person, it))
                .map(done -> tasks.stream().filter(it -> !isDone(it, done)).toList())
                .orElse(tasks);
    }

    private static Instant since(Task task) {
        int year = CreditTime.yearOf(task.asking().at());
        return CreditTime.startOf(LocalDate.of(year, 1, 1));
    }

    /** When the person last completed each lesson. */
    private Map<LessonId, Instant> completed(PersonId person, Instant since) {
        var done = new HashMap<LessonId, Instant>();
        for (Attempt each : attempts.of(person, since.minus(StudyDesk.REPORTABLE))) {
            each.completion()
                    .ifPresent(it -> done.merge(
                            each.ticket().version().lesson(), it, (one, other) -> one.isAfter(other) ? one : other));
        }
        return done;
    }

    private boolean isDone(Task task, Map<LessonId, Instant> done) {
        return lessons(task.errand())
                .filter(all -> all.stream().allMatch(it -> isSince(done.get(it), since(task))))
                .isPresent();
    }

    private static boolean isSince(@Nullable Instant completed, Instant since) {
        return completed != null && !completed.isBefore(since);
    }

    /** What is to be studied as far as it can be; empty where that is not known. */
    private Optional<List<LessonId>> lessons(Errand errand) {
        return switch (errand) {
            case Errand.StudyLesson it -> Optional.of(List.of(it.lesson()));
            case Errand.StudyCourse it ->
                courses.open(it.course())
                        .map(course -> course.lessons().stream()
                                .filter(this::canBeStudied)
                                .toList());
            case Errand.Announced ignored -> Optional.empty();
        };
    }

    private boolean canBeStudied(LessonId lesson) {
        return lessons.open(lesson).filter(Opened.Published.class::isInstance).isPresent();
    }
}
