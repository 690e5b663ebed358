package org.weike.core.ledger;

import org.weike.core.shared.CreditHours;

/** The hours of one person or of many: what was to be reached, what was earned, and what is missing. */
public record Hours(CreditHours target, CreditHours centralized, CreditHours online, CreditHours shortfall) {

    public static final Hours NONE = new Hours(CreditHours.ZERO, CreditHours.ZERO, CreditHours.ZERO, CreditHours.ZERO);

    public CreditHours earned() {
        return centralized.plus(online);
    }
}
