package org.weike.core.ledger.point;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.weike.core.credit.CreditTime;

/** Days in China that a ledger of points is of, the last one included; no more than a year of them. */
public record PointPeriod(LocalDate first, LocalDate last) {

    /** How many days there can be. */
    public static final int MOST_DAYS = 366;

    public PointPeriod {
        if (!isOne(first, last)) {
            throw new IllegalArgumentException("not days of a ledger: " + first + " to " + last);
        }
    }

    /** Whether a ledger can be of these days. */
    public static boolean isOne(LocalDate first, LocalDate last) {
        return CreditTime.reckons(first)
                && CreditTime.reckons(last)
                && !last.isBefore(first)
                && ChronoUnit.DAYS.between(first, last) < MOST_DAYS;
    }
}
