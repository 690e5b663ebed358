package org.weike.core.reminder;

/** What those are asked for in a month who are asked for most, and the most that a month allows. */
public record MonthMinutes(int asked, int ceiling) {

    /** What may still be asked of everybody; nothing where more was waived. */
    public int left() {
        return Math.max(0, ceiling - asked);
    }
}
