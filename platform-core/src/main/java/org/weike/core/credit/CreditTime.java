package org.weike.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that hours are counted by. */
public final class CreditTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private CreditTime() {}

    /** Whether hours can be reckoned on that day: from 1900 to 2999. A day beyond is a slip of the pen. */
    public static boolean reckons(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The year that the instant lies in, in China. */
    public static int yearOf(Instant instant) {
        return instant.atZone(ZONE).getYear();
    }

    /** The day that the instant lies in, in China. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The month of the year that the instant lies in, in China: the first if it is before it, the last if after it. */
    public static int monthWithin(int year, Instant instant) {
        var local = instant.atZone(ZONE);
        if (local.getYear() == year) {
            return local.getMonthValue();
        }
        return local.getYear() < year ? 1 : PostedMonths.MONTHS;
    }

    /** The first moment of a day in China. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after a day in China; of a day beyond reckoning, that of the last one within. */
    public static Instant endOf(LocalDate day) {
        return startOf((day.isBefore(LAST_DAY) ? day : LAST_DAY).plusDays(1));
    }
}
