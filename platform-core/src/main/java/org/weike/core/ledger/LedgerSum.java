package org.weike.core.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditChange;
import org.weike.core.search.Totals;

/**
 * The hours of all people at home somewhere, each counted once. The shortfall is the sum of what each one misses: one
 * person's surplus does not make up for another. Who has no target is among the people, and neither behind nor done; of
 * months, nobody has one.
 */
public record LedgerSum(long people, long owing, long completed, Hours hours) {

    private static final List<String> OF_A_YEAR = List.of(
            YearFields.TARGET,
            YearFields.CENTRALIZED,
            YearFields.ONLINE,
            YearFields.SHORTFALL,
            YearFields.OWING,
            YearFields.COMPLETED);

    /** What has to be summed to know it. */
    static List<String> fields(LedgerPeriod period) {
        return period.isWholeYear()
                ? OF_A_YEAR.stream().map(it -> YearFields.in(period.year(), it)).toList()
                : Stream.of(Counter.values())
                        .flatMap(it -> Stream.concat(
                                Stream.of(YearFields.until(it, period)), YearFields.before(it, period).stream()))
                        .toList();
    }

    static LedgerSum of(Totals.Sum sum, LedgerPeriod period) {
        ToLongFunction<String> ofYear = it -> sum.of(YearFields.in(period.year(), it));
        return new LedgerSum(
                sum.records(),
                ofYear.applyAsLong(YearFields.OWING),
                ofYear.applyAsLong(YearFields.COMPLETED),
                Hours.ofHundredths(
                        ofYear.applyAsLong(YearFields.TARGET),
                        YearFields.earned(Counter.CENTRALIZED, period, sum::of),
                        YearFields.earned(Counter.ONLINE, period, sum::of),
                        ofYear.applyAsLong(YearFields.SHORTFALL)));
    }

    /** How many miss hours of their target. */
    public long behind() {
        return owing - completed;
    }

    /** The share of those with a target who miss nothing, in whole percent, rounded down: 100 means all. */
    public int completedPercent() {
        return owing == 0 ? 0 : Math.toIntExact(completed * 100 / owing);
    }

    /** What one of them earned on the average; nothing where there is nobody. */
    public CreditChange earnedPerHead() {
        return people == 0
                ? new CreditChange(0)
                : new CreditChange(BigDecimal.valueOf(hours.earned().hundredths())
                        .divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    public boolean isShort() {
        return behind() > 0;
    }
}
