package org.weike.core.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of a day in which somebody may be reminded, in minutes since midnight in China; the end is not included.
 */
public record DailyWindow(int opens, int closes) {

    /** Nine in the morning to eight in the evening. */
    public static final DailyWindow USUAL = new DailyWindow(9 * 60, 20 * 60);

    private static final int DAY = 24 * 60;
    private static final int SHORTEST = 60;

    public DailyWindow {
        if (opens < 0 || closes > DAY || closes - opens < SHORTEST) {
            throw new IllegalArgumentException("not an hour or more of one day: " + opens + " to " + closes);
        }
    }

    public boolean includes(Instant instant) {
        var time = Week.ZONE.local(instant);
        int minute = time.getHour() * 60 + time.getMinute();
        return minute >= opens && minute < closes;
    }

    /** The first instant inside the window that is not before this one. */
    public Instant nextWithin(Instant instant) {
        if (includes(instant)) {
            return instant;
        }
        ZonedDateTime time = Week.ZONE.local(instant);
        var opening = LocalTime.of(opens / 60, opens % 60);
        var today = time.with(opening);
        return (today.isBefore(time) ? today.plusDays(1) : today).toInstant();
    }
}
