package org.weike.core.credit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An exemption as somebody asks for it, right or not; without a last day it goes on. */
public record ExemptionForm(
        PersonExemption.Ground ground,
        String basis,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    private static final int LONGEST_BASIS = 200;
    private static final Pattern BASIS = Pattern.compile("\\S(?:\\P{Cc}*\\S)?");

    RuleSet.Validity days() {
        return new RuleSet.Validity(CreditTime.startOf(firstDay), lastDay == null ? null : CreditTime.endOf(lastDay));
    }

    /** What alone is wrong with it. */
    Optional<ExemptionChange.Reason> fault() {
        if (!CreditTime.reckons(firstDay) || (lastDay != null && !CreditTime.reckons(lastDay))) {
            return Optional.of(ExemptionChange.Reason.BEYOND_RECKONING);
        }
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            return Optional.of(ExemptionChange.Reason.ENDS_BEFORE_IT_BEGINS);
        }
        return basis.length() > LONGEST_BASIS || !BASIS.matcher(basis).matches()
                ? Optional.of(ExemptionChange.Reason.BASIS_INVALID)
                : Optional.empty();
    }
}
