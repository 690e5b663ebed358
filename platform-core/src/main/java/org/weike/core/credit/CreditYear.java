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
