package org.weike.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;

/**
 * What a year asks of somebody, and how it comes about: the strictest norm they came under, with the hours that are due
 * in the end, and the stretches of days that make them.
 */
public record Due(RuleSet.@Nullable Target target, List<Stretch> stretches) {

    public Due {
        stretches = List.copyOf(stretches);
    }

    static Due of(int year, List<Stretch> stretches) {
        return new Due(
                stretches.stream()
                        .flatMap(it -> it.asked().stream())
                        .max(Comparator.comparing(RuleSet.Target::hours).thenComparingInt(RuleSet.Target::trainings))
                        .map(it -> it.asking(hours(Year.of(year).length(), stretches)))
                        .filter(it -> it.hours().hundredths() > 0)
                        .orElse(null),
                stretches);
    }

    /** Empty for whom nothing is due. */
    public Optional<RuleSet.Target> asked() {
        return Optional.ofNullable(target);
    }

    private static CreditHours hours(int days, List<Stretch> stretches) {
        long hundredthsOfDays =
                stretches.stream().mapToLong(Stretch::hundredthsOfDays).sum();
        return new CreditHours(
                BigDecimal.valueOf(hundredthsOfDays, 2).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
    }

    /** Why nothing was asked: the text of law, and the ground where it was granted to this person alone. */
    public record Relief(String basis, PersonExemption.@Nullable Ground ground) {}

    /** Days, the last not included, in which one norm was somebody's, or none, perhaps because they were exempt. */
    public record Stretch(
            LocalDate from,
            LocalDate until,
            RuleSet.@Nullable Target norm,
            @Nullable Relief relief) {

        public long days() {
            return ChronoUnit.DAYS.between(from, until);
        }

        /** Empty where no norm was somebody's. */
        public Optional<RuleSet.Target> asked() {
            return Optional.ofNullable(norm);
        }

        private long hundredthsOfDays() {
            return norm == null ? 0 : norm.hours().hundredths() * days();
        }
    }
}
