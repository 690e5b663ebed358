package org.weike.core.scanpoint;

import java.time.LocalTime;

/** A part of the day in minutes since midnight; runs into the next day where it ends no later than it starts. */
public record TimeWindow(int fromMinute, int untilMinute) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    public TimeWindow {
        if (!isMinuteOfDay(fromMinute) || !isMinuteOfDay(untilMinute)) {
            throw new IllegalArgumentException("not minutes of a day: " + fromMinute + " to " + untilMinute);
        }
    }

    public static TimeWindow of(LocalTime from, LocalTime until) {
        return new TimeWindow(minuteOf(from), minuteOf(until));
    }

    public LocalTime from() {
        return LocalTime.ofSecondOfDay(fromMinute * 60L);
    }

    public LocalTime until() {
        return LocalTime.ofSecondOfDay(untilMinute * 60L);
    }

    public boolean runsOvernight() {
        return untilMinute <= fromMinute;
    }

    /** Whether it has begun by this time of the day it starts on. */
    boolean includesOnFirstDay(LocalTime time) {
        return fromMinute <= minuteOf(time) && (runsOvernight() || minuteOf(time) < untilMinute);
    }

    /** Whether it still runs at this time of the day after. */
    boolean includesOnNextDay(LocalTime time) {
        return runsOvernight() && minuteOf(time) < untilMinute;
    }

    private static boolean isMinuteOfDay(int minute) {
        return minute >= 0 && minute < MINUTES_OF_DAY;
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
