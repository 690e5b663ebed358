package org.weike.core.ledger;

import org.weike.core.credit.CreditChange;
import org.weike.core.shared.CreditHours;

/**
 * The hours of one person or of many: what was to be reached, what was earned, and what is missing. Of some months of a
 * year only what was earned is told, below zero where more was taken back.
 */
public record Hours(CreditHours target, CreditChange centralized, CreditChange online, CreditHours shortfall) {

    static Hours ofHundredths(long target, long centralized, long online, long shortfall) {
        return new Hours(
                CreditHours.ofHundredths(target),
                new CreditChange(centralized),
                new CreditChange(online),
                CreditHours.ofHundredths(shortfall));
    }

    /** In both counters. */
    public CreditChange earned() {
        return new CreditChange(centralized.hundredths() + online.hundredths());
    }
}
