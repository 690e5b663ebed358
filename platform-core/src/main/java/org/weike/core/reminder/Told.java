package org.weike.core.reminder;

import java.util.List;

/**
 * The tasks that a person is told of, and the minutes that they are asked for: those of what they have done already
 * count as well.
 */
record Told(List<Task> tasks, int minutes) {

    Told {
        tasks = List.copyOf(tasks);
    }
}
