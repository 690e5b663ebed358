package org.weike.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that hours are counted by. */
public final class CreditTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CreditTime() {}

    /** The year that the instant lies in, in China. */
    public static int yearOf(Instant instant) {
        return instant.atZone(ZONE).getYear();
    }

    /** The day that the instant lies in, in China. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first moment of a day in China. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
