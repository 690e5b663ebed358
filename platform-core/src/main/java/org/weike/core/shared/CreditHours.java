package org.weike.core.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Credit hours (学时): never negative, two decimals, so that equal means equal and a quarter hour can be written. */
public record CreditHours(BigDecimal value) implements Comparable<CreditHours> {

    public static final CreditHours ZERO = CreditHours.of("0");

    /** Takes at most two decimals; rounding belongs to the rule that computes hours, once and HALF_UP. */
    public CreditHours {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("negative credit hours: " + value);
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static CreditHours of(String hours) {
        return new CreditHours(new BigDecimal(hours));
    }

    /** Hours as the hundredths that indexes and sums are kept in. */
    public static CreditHours ofHundredths(long hundredths) {
        return new CreditHours(BigDecimal.valueOf(hundredths, 2));
    }

    public long hundredths() {
        return value.unscaledValue().longValueExact();
    }

    public CreditHours plus(CreditHours more) {
        return new CreditHours(value.add(more.value));
    }

    /** What is missing to reach the target; zero once it is reached. */
    public CreditHours shortOf(CreditHours target) {
        return new CreditHours(target.value.subtract(value).max(BigDecimal.ZERO));
    }

    @Override
    public int compareTo(CreditHours other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
