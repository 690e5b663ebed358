package org.weike.core.reminder;

/** What came of setting a task. */
public sealed interface TaskSetting {

    /** It is set. */
    record Done(Task task) implements TaskSetting {}

    /**
     * Somebody below would be asked for more minutes than a month allows; whoever may answer for it may ask again with
     * a reason.
     */
    record OverBudget(int minutes, int asked, int ceiling, boolean mayWaive) implements TaskSetting {}

    /** It cannot be asked for. */
    record Refused(Reason reason) implements TaskSetting {}

    /** Why it cannot be asked for. */
    enum Reason {
        /** Nothing is published under this id, or not any more. */
        NOT_PUBLISHED,
        /** The last day is over, or more than a year away. */
        BAD_DAY
    }
}
