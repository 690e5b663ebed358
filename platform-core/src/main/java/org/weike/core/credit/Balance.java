package org.weike.core.credit;

import org.weike.core.shared.CreditHours;

/** The hours of a year in both counters. */
public record Balance(CreditHours centralized, CreditHours online) {

    public static final Balance NOTHING = new Balance(CreditHours.ZERO, CreditHours.ZERO);

    public CreditHours of(Counter counter) {
        return switch (counter) {
            case CENTRALIZED -> centralized;
            case ONLINE -> online;
        };
    }

    public CreditHours together() {
        return centralized.plus(online);
    }

    Balance plus(Counter counter, CreditChange change) {
        return switch (counter) {
            case CENTRALIZED -> new Balance(changed(centralized, change), online);
            case ONLINE -> new Balance(centralized, changed(online, change));
        };
    }

    private static CreditHours changed(CreditHours hours, CreditChange change) {
        return CreditHours.ofHundredths(hours.hundredths() + change.hundredths());
    }
}
