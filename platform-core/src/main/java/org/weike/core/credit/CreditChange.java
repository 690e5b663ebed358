package org.weike.core.credit;

import java.math.BigDecimal;
import org.weike.core.shared.CreditHours;

/** Hours that an entry adds to an account or takes from it, in whole hundredths. */
public record CreditChange(long hundredths) {

    public static CreditChange plus(CreditHours hours) {
        return new CreditChange(hours.hundredths());
    }

    public CreditChange reversed() {
        return new CreditChange(-hundredths);
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
