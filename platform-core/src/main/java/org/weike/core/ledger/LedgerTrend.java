package org.weike.core.ledger;

import java.util.List;
import org.weike.core.credit.CreditChange;

/** What everybody at home at a node or below earned in each month of a year, and of the year before it. */
public record LedgerTrend(int year, List<Month> months, List<Month> yearBefore) {

    public LedgerTrend {
        months = List.copyOf(months);
        yearBefore = List.copyOf(yearBefore);
    }

    /** Whether anything was earned or taken back in either year. */
    public boolean isEmpty() {
        return months.stream().allMatch(Month::isEmpty) && yearBefore.stream().allMatch(Month::isEmpty);
    }

    /** One month, counted from 1; below zero where more was taken back than earned. */
    public record Month(int month, CreditChange centralized, CreditChange online) {

        public CreditChange earned() {
            return new CreditChange(centralized.hundredths() + online.hundredths());
        }

        boolean isEmpty() {
            return centralized.hundredths() == 0 && online.hundredths() == 0;
        }
    }
}
