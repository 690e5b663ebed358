package org.weike.core.scanpoint;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Set;

/** One line of a shift rule: on these weekdays, in this part of the day, the code opens this. */
public record Shift(Set<DayOfWeek> days, TimeWindow window, Target.Single opens) {

    public Shift {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a shift needs a weekday");
        }
    }

    /** A night shift belongs to the weekday it begins on. */
    boolean covers(ZonedDateTime at) {
        var today = at.getDayOfWeek();
        var time = at.toLocalTime();
        return (days.contains(today) && window.includesOnFirstDay(time))
                || (days.contains(today.minus(1)) && window.includesOnNextDay(time));
    }
}
