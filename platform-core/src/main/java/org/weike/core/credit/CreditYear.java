package org.weike.core.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

/** One person's year as it is shown: the sums, what of them counts toward which target, and the entries behind them. */
public record CreditYear(
        PersonId person,
        int year,
        Balance balance,
        CreditHours counted,
        RuleSet.@Nullable Target target,
        List<CreditEntry> entries) {

    public CreditYear {
        entries = List.copyOf(entries);
    }

    /** The hours of the entries by the month they were posted in, which add up to the year. */
    public PostedMonths months() {
        return PostedMonths.of(
                year,
                entries.stream()
                        .map(CreditEntry::posting)
                        .map(it -> new PostedPart.Hours(it.change(), it.counter(), it.posted()))
                        .toList());
    }

    /** The entries that make up the months from one to another, both from 1 to 12 and included. */
    public List<CreditEntry> entriesIn(int from, int to) {
        return entries.stream()
                .filter(it -> {
                    int month = CreditTime.monthWithin(year, it.posting().posted());
                    return month >= from && month <= to;
                })
                .toList();
    }

    /**
     * How much of the target is reached, in whole percent: 0 only while nothing counts, 100 only once nothing is
     * missing, and 100 for whoever has no target.
     */
    public int reachedPercent() {
        if (shortfall().hundredths() == 0 || target == null) {
            return 100;
        }
        long percent = counted.hundredths() * 100 / target.hours().hundredths();
        return counted.hundredths() == 0 ? 0 : (int) Math.max(1, percent);
    }

    /** What is missing to reach the target; a norm to help with, never a ground for sanctions. */
    public CreditHours shortfall() {
        return target == null ? CreditHours.ZERO : counted.shortOf(target.hours());
    }
}
