package org.weike.core.reminder;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.weike.core.shared.PersonId;

/** What one person was asked for in one month: the minutes of each task they were told of. */
public record AskedMinutes(String id, Map<String, Integer> tasks, long rev) {

    public AskedMinutes {
        tasks = Map.copyOf(tasks);
    }

    public static String id(PersonId person, YearMonth month) {
        return person.value() + ":" + month;
    }

    static AskedMinutes nothing(PersonId person, YearMonth month) {
        return new AskedMinutes(id(person, month), Map.of(), 0);
    }

    boolean includes(Task task) {
        return tasks.containsKey(task.id().value());
    }

    int total() {
        return tasks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the person may be told of the task: they know it, it fits, or somebody answers for it. */
    boolean allows(Task task, int ceiling) {
        return includes(task) || task.waiver() != null || total() + task.minutes() <= ceiling;
    }

    AskedMinutes and(Task task) {
        var more = new HashMap<>(tasks);
        more.put(task.id().value(), task.minutes());
        return new AskedMinutes(id, more, rev);
    }

    AskedMinutes next() {
        return new AskedMinutes(id, tasks, rev + 1);
    }
}
