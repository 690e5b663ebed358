package org.weike.core.ledger;

import java.util.List;
import org.weike.core.search.Totals;
import org.weike.core.shared.CreditHours;

/**
 * The hours of all people at home somewhere, each counted once. The shortfall is the sum of what each one misses: one
 * person's surplus does not make up for another. Who has no target is among the people, and neither behind nor done.
 */
public record LedgerSum(long people, long owing, long completed, Hours hours) {

    static final List<String> FIELDS = List.of(
            YearFields.TARGET,
            YearFields.CENTRALIZED,
            YearFields.ONLINE,
            YearFields.SHORTFALL,
            YearFields.OWING,
            YearFields.COMPLETED);

    static LedgerSum of(Totals.Sum sum) {
        return new LedgerSum(
                sum.records(),
                sum.of(YearFields.OWING),
                sum.of(YearFields.COMPLETED),
                new Hours(
                        hours(sum, YearFields.TARGET),
                        hours(sum, YearFields.CENTRALIZED),
                        hours(sum, YearFields.ONLINE),
                        hours(sum, YearFields.SHORTFALL)));
    }

    private static CreditHours hours(Totals.Sum sum, String field) {
        return CreditHours.ofHundredths(sum.of(field));
    }

    /** How many miss hours of their target. */
    public long behind() {
        return owing - completed;
    }

    /** The share of those with a target who miss nothing, in whole percent, rounded down: 100 means all. */
    public int completedPercent() {
        return owing == 0 ? 0 : Math.toIntExact(completed * 100 / owing);
    }

    public boolean isShort() {
        return behind() > 0;
    }
}
