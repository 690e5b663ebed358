package org.weike.core.reminder;

import java.time.Instant;

/** Counts weeks, months and minutes in China by plain arithmetic: what the platform reckons is checked against it. */
final class YearInChina {

    private static final long OFFSET = 8 * 3600L;
    private static final long DAY = 86_400L;

    private YearInChina() {}

    /** Weeks since a Monday long ago. */
    static long week(Instant instant) {
        long days = Math.floorDiv(instant.getEpochSecond() + OFFSET, DAY);
        return Math.floorDiv(days + 3, 7);
    }

    static int minuteOfDay(Instant instant) {
        return (int) (Math.floorMod(instant.getEpochSecond() + OFFSET, DAY) / 60);
    }

    /** Year and month, as 202603. */
    static int month(Instant instant) {
        String local = instant.plusSeconds(OFFSET).toString();
        return Integer.parseInt(local.substring(0, 4) + local.substring(5, 7));
    }
}
