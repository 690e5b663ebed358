package org.weike.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/**
 * That nothing is asked of one person for a time, why, and the text of law it rests on; counted by number within the
 * person. Who granted it is nobody if the platform did.
 */
public record PersonExemption(
        int number,
        Ground ground,
        String basis,
        RuleSet.Validity days,
        @Nullable PersonId by,
        Instant granted) {

    public PersonExemption {
        granted = granted.truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate firstDay() {
        return CreditTime.dayOf(days.from());
    }

    /** The last day that it covers; empty if it has no end yet. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(days.until()).map(it -> CreditTime.dayOf(it).minusDays(1));
    }

    boolean covers(LocalDate day) {
        return days.includes(CreditTime.startOf(day));
    }

    boolean overlaps(RuleSet.Validity other) {
        return endsAfter(days, other.from()) && endsAfter(other, days.from()) && !isEmpty();
    }

    private boolean isEmpty() {
        return days.from().equals(days.until());
    }

    private static boolean endsAfter(RuleSet.Validity time, Instant instant) {
        var until = time.until();
        return until == null || until.isAfter(instant);
    }

    /** The same up to before the instant; nothing is left of one that has not begun then. */
    PersonExemption until(Instant end) {
        var left = end.isBefore(days.from()) ? days.from() : end;
        return new PersonExemption(number, ground, basis, new RuleSet.Validity(days.from(), left), by, granted);
    }

    /** Why nothing is asked: who is frail, cannot leave the house or is seriously ill is taught at home. */
    public enum Ground {
        FRAIL,
        IMMOBILE,
        SERIOUSLY_ILL,
        OTHER
    }
}
