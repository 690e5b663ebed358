package org.weike.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much was done, in hundredths of the unit that the rule of its entry counts in: minutes, hours, days. */
public record Measure(long hundredths) {

    /** Takes at most two decimals. */
    public static Measure of(BigDecimal amount) {
        return new Measure(
                amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
