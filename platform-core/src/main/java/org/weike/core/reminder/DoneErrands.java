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
import org.weike.core.study.Attempts;
import org.weike.core.study.Completion;

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
        return left(Map.of(person, tasks)).getOrDefault(person, List.of());
    }

    /** The same of many people at once, each with the tasks that they are asked to do. */
    Map<PersonId, List<Task>> left(Map<PersonId, List<Task>> asked) {
        var done = asked.values().stream()
                .flatMap(List::stream)
                .filter(DoneErrands::isKnown)
                .map(DoneErrands::since)
                .min(Comparator.naturalOrder())
                .map(it -> completed(asked, it))
                .orElse(Map.of());
        var left = new HashMap<PersonId, List<Task>>();
        asked.forEach((person, tasks) -> left.put(
                person,
                tasks.stream()
                        .filter(it -> !isDone(it, done.getOrDefault(person, Map.of())))
                        .toList()));
        return left;
    }

    private static boolean isKnown(Task task) {
        return !(task.errand() instanceof Errand.Announced);
    }

    private static Instant since(Task task) {
        int year = CreditTime.yearOf(task.asking().at());
        return CreditTime.startOf(LocalDate.of(year, 1, 1));
    }

    /** When each of those who are asked to study last completed each lesson. */
    private Map<PersonId, Map<LessonId, Instant>> completed(Map<PersonId, List<Task>> asked, Instant since) {
        var studying = asked.keySet().stream()
                .filter(it -> asked.getOrDefault(it, List.of()).stream().anyMatch(DoneErrands::isKnown))
                .toList();
        var done = new HashMap<PersonId, Map<LessonId, Instant>>();
        for (Completion each : attempts.completed(studying, since)) {
            done.computeIfAbsent(each.person(), it -> new HashMap<>())
                    .merge(each.lesson(), each.at(), (one, other) -> one.isAfter(other) ? one : other);
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
