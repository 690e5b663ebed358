package org.weike.core.scanpoint;

import java.time.LocalDate;
import java.util.List;

/** How often a point was scanned in each of the 24 hours of a day. */
public record DayOfScans(LocalDate day, List<Long> hours) {

    private static final int HOURS = 24;

    public DayOfScans {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException("a day has 24 hours: " + hours.size());
        }
    }

    public long total() {
        return hours.stream().mapToLong(Long::longValue).sum();
    }
}
