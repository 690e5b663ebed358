package org.weike.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.CreditHours;

/** One rule of a set: what a measure of an activity is worth, and in which sum it is kept. */
public sealed interface Conversion {

    /** The name of the rule, unique in its set; entries point to it. */
    String rule();

    Activity activity();

    Counter counter();

    Unit unit();

    /** The hours for so many units; empty for less than the rule begins with. */
    Optional<CreditHours> hours(BigDecimal amount);

    /** Worth what the longest band says that the minutes reach. */
    record ByDuration(String rule, Activity activity, Counter counter, List<Band> bands) implements Conversion {

        public ByDuration {
            bands = bands.stream()
                    .sorted(Comparator.comparingInt(Band::fromMinutes))
                    .toList();
        }

        @Override
        public Unit unit() {
            return Unit.MINUTE;
        }

        @Override
        public Optional<CreditHours> hours(BigDecimal amount) {
            return bands.reversed().stream()
                    .filter(it -> amount.compareTo(BigDecimal.valueOf(it.fromMinutes())) >= 0)
                    .map(Band::hours)
                    .findFirst();
        }
    }

    /** Worth the same for each unit; rounded half up to hundredths, once. */
    record PerUnit(String rule, Activity activity, Counter counter, Unit unit, CreditHours each) implements Conversion {

        @Override
        public Optional<CreditHours> hours(BigDecimal amount) {
            var exact = each.value().multiply(amount);
            return Optional.of(new CreditHours(exact.setScale(2, RoundingMode.HALF_UP)));
        }
    }

    /** A stretch of durations, up to the next band, and what each in it is worth. */
    record Band(int fromMinutes, CreditHours hours) {}
}
