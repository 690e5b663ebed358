package org.weike.core.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody enters to set a task; with a reason why it may go beyond what a month allows, if it must. */
public record TaskForm(
        Errand errand, LocalDate lastDay, @Nullable String waiver) {

    private static final int LONGEST = 500;

    public TaskForm {
        waiver = waiver == null || waiver.isBlank() ? null : waiver.strip();
        if (waiver != null && waiver.length() > LONGEST) {
            throw new IllegalArgumentException("not a reason of 1 to " + LONGEST + " characters");
        }
    }

    public static TaskForm of(Errand errand, LocalDate lastDay) {
        return new TaskForm(errand, lastDay, null);
    }

    public TaskForm waived(String why) {
        return new TaskForm(errand, lastDay, why);
    }
}
