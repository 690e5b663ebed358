package org.weike.core.credit;

/**
 * What other rules change for many: how many accounts were looked at, how many of them change, in how many entries, how
 * many entries stay because nobody can tell how much was done, and the hours of all of them before and after.
 */
public record RecomputationTotals(long people, long changed, long entries, long untold, Balance before, Balance after) {

    public static final RecomputationTotals NONE =
            new RecomputationTotals(0, 0, 0, 0, Balance.NOTHING, Balance.NOTHING);

    RecomputationTotals plus(YearDifference one) {
        return new RecomputationTotals(
                people + 1,
                changed + (one.isAny() ? 1 : 0),
                entries + one.entries(),
                untold + one.untold(),
                before.plus(one.before()),
                after.plus(one.after()));
    }
}
