package org.weike.core.credit;

import java.time.Instant;
import java.time.ZoneId;

/** The calendar that hours are counted by. */
public final class CreditTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CreditTime() {}

    /** The year that the instant lies in, in China. */
    public static int yearOf(Instant instant) {
        return instant.atZone(ZONE).getYear();
    }
}
