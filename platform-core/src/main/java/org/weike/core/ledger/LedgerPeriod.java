package org.weike.core.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.weike.core.credit.PostedMonths;

/**
 * What a ledger is of: a year, or some months of one, in China. What is asked of people is asked for a year, so that
 * months have hours that were earned, and neither targets nor anything missing.
 */
public record LedgerPeriod(int year, int from, int to) {

    public LedgerPeriod {
        if (from < 1 || to > PostedMonths.MONTHS || from > to) {
            throw new IllegalArgumentException("not months of a year: " + from + " to " + to);
        }
    }

    public static LedgerPeriod wholeYear(int year) {
        return new LedgerPeriod(year, 1, PostedMonths.MONTHS);
    }

    public boolean isWholeYear() {
        return from == 1 && to == PostedMonths.MONTHS;
    }

    public LocalDate firstDay() {
        return YearMonth.of(year, from).atDay(1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, to).atEndOfMonth();
    }
}
