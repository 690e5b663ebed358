package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.credit.CreditFixture.DEFAULT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.shared.CreditHours;

class RuleSetTest {

    @ParameterizedTest
    @CsvSource({
        "LESSON, MINUTE, 1, online-lesson, ONLINE, 0.25",
        "LESSON, MINUTE, 14.99, online-lesson, ONLINE, 0.25",
        "LESSON, MINUTE, 15, online-lesson, ONLINE, 0.50",
        "LESSON, MINUTE, 29, online-lesson, ONLINE, 0.50",
        "LESSON, MINUTE, 30, online-lesson, ONLINE, 1.00",
        "LESSON, MINUTE, 300, online-lesson, ONLINE, 1.00",
        "TEST, PIECE, 1, online-test, ONLINE, 0.50",
        "TRAINING, DAY, 3, training-day, CENTRALIZED, 24.00",
        "TRAINING, HALF_DAY, 1, training-half-day, CENTRALIZED, 4.00",
        "LECTURE, HALF_DAY, 1, lecture, CENTRALIZED, 4.00",
        "BRANCH_STUDY, HOUR, 1.5, branch-study, CENTRALIZED, 1.50",
        "BRANCH_STUDY, HOUR, 0.125, branch-study, CENTRALIZED, 0.13"
    })
    void convertsWhatWasStudied(
            Activity activity, Unit unit, BigDecimal amount, String rule, Counter counter, String hours) {
        assertThat(DEFAULT.award(activity, unit, amount))
                .contains(new RuleSet.Award(rule, counter, CreditHours.of(hours), CreditHours.ZERO));
    }

    @Test
    void knowsNothingOfOtherMeasures() {
        assertThat(DEFAULT.award(Activity.LESSON, Unit.DAY, BigDecimal.ONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, true, 20.00, 4.00", "3, false, 20.00, 0.00", "2.5, true, 20.00, 0.00"})
    void cutsAnEventAtItsTightestCeiling(BigDecimal days, boolean carriesOver, String hours, String carried) {
        var rules = withCeilings(List.of(event("100", false), event("20", carriesOver)));

        assertThat(rules.award(Activity.TRAINING, Unit.DAY, days))
                .contains(new RuleSet.Award(
                        "training-day", Counter.CENTRALIZED, CreditHours.of(hours), CreditHours.of(carried)));
    }

    @Test
    void countsWhatItsSharesSay() {
        var balance = new Balance(CreditHours.of("10"), CreditHours.of("9"));
        var capped = List.of(
                new RuleSet.Share(Counter.CENTRALIZED, null), new RuleSet.Share(Counter.ONLINE, CreditHours.of("4")));

        assertThat(DEFAULT.counted(balance)).isEqualTo(CreditHours.of("19"));
        assertThat(withShares(capped).counted(balance)).isEqualTo(CreditHours.of("14"));
        assertThat(withShares(List.of()).counted(balance)).isEqualTo(CreditHours.ZERO);
    }

    @Test
    void isInForceFromItsFirstMomentToBeforeItsEnd() {
        var start = Instant.parse("2025-12-31T16:00:00Z");
        var end = Instant.parse("2026-12-31T16:00:00Z");
        var validity = new RuleSet.Validity(start, end);

        assertThat(validity.includes(start)).isTrue();
        assertThat(validity.includes(end.minusMillis(1))).isTrue();
        assertThat(validity.includes(end)).isFalse();
        assertThat(validity.includes(start.minusMillis(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T15:59:59.999Z, 2026",
        "2026-12-31T16:00:00Z, 2027",
        "2026-01-01T00:00:00Z, 2026",
        "2025-12-31T16:00:00Z, 2026"
    })
    void turnsTheYearAtMidnightInChina(Instant instant, int year) {
        assertThat(CreditTime.yearOf(instant)).isEqualTo(year);
    }

    private static RuleSet.Ceiling event(String most, boolean carriesOver) {
        return new RuleSet.Ceiling(
                Set.of("training-day", "lecture"), RuleSet.Ceiling.Span.EVENT, CreditHours.of(most), carriesOver);
    }

    private static RuleSet withCeilings(List<RuleSet.Ceiling> ceilings) {
        return new RuleSet(
                DEFAULT.id(),
                DEFAULT.validity(),
                DEFAULT.conversions(),
                ceilings,
                DEFAULT.shares(),
                DEFAULT.repeat(),
                DEFAULT.norms());
    }

    private static RuleSet withShares(List<RuleSet.Share> shares) {
        return new RuleSet(
                DEFAULT.id(),
                DEFAULT.validity(),
                DEFAULT.conversions(),
                DEFAULT.ceilings(),
                shares,
                DEFAULT.repeat(),
                DEFAULT.norms());
    }
}
