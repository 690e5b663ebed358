package org.weike.core.reminder;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.CreditHours;

/** What one person is told in a week: what is owed, what is new, what could come next, and what it all costs. */
public record Digest(
        String name,
        Owed owed,
        List<LessonLine> fresh,
        @Nullable LessonLine next,
        List<Task> tasks,
        URI ownPage) {

    public Digest {
        fresh = List.copyOf(fresh);
        tasks = List.copyOf(tasks);
    }

    /** The minutes that it asks for. */
    public int minutes() {
        Stream<Integer> lesson = next == null ? Stream.empty() : Stream.of(next.minutes());
        return Stream.concat(lesson, tasks.stream().map(Task::minutes))
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The hours of the year. */
    public record Owed(int year, CreditHours target, CreditHours counted, CreditHours shortfall) {}

    /** A lesson and what it costs. */
    public record LessonLine(LessonId lesson, String title, int minutes) {}
}
