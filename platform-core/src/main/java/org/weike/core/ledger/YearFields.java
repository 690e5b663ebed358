package org.weike.core.ledger;

import java.util.List;
import org.weike.core.credit.Counter;

/** Names of the fields of a person's year in the search; hours are in hundredths. */
final class YearFields {

    static final String KIND = "credit-year";
    static final String NAME = "name";
    static final String STAFF_NUMBER = "staffNumber";
    static final String YEAR = "year";

    static final String HOME = "home";
    static final String STANDING = "standing";
    static final String FLOATING = "floating";
    static final String TARGET = "target";
    static final String CENTRALIZED = "centralized";
    static final String ONLINE = "online";
    static final String SHORTFALL = "shortfall";

    /** 1 for somebody who has a target, else 0. */
    static final String OWING = "owing";

    /** 1 if there is a target and nothing is missing of it, else 0. */
    static final String COMPLETED = "completed";

    private YearFields() {}

    /** What a counter holds of a year. */
    static String of(Counter counter) {
        return switch (counter) {
            case CENTRALIZED -> CENTRALIZED;
            case ONLINE -> ONLINE;
        };
    }

    /** What was posted to a counter in a month of the year; left out where it is nothing. */
    static String month(Counter counter, int month) {
        return of(counter) + '.' + month;
    }

    /** The fields whose sum is what a counter got in the period. */
    static List<String> of(Counter counter, LedgerPeriod period) {
        return period.isWholeYear()
                ? List.of(of(counter))
                : period.months().stream().map(it -> month(counter, it)).toList();
    }
}
