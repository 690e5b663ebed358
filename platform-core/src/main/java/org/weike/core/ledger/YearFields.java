package org.weike.core.ledger;

import java.util.Optional;
import java.util.function.ToLongFunction;
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

    /** What was posted to a counter from the beginning of the year to the end of a month; left out where it is 0. */
    static String upTo(Counter counter, int month) {
        return of(counter) + '.' + month;
    }

    /** The field of which the period has what {@link #before} has not. */
    static String until(Counter counter, LedgerPeriod period) {
        return period.isWholeYear() ? of(counter) : upTo(counter, period.to());
    }

    /** What was posted before the period, where it does not begin with the year. */
    static Optional<String> before(Counter counter, LedgerPeriod period) {
        return period.from() == 1 ? Optional.empty() : Optional.of(upTo(counter, period.from() - 1));
    }

    /** What a counter got in the period, from the values of its fields. */
    static long earned(Counter counter, LedgerPeriod period, ToLongFunction<String> values) {
        return values.applyAsLong(until(counter, period))
                - before(counter, period).map(values::applyAsLong).orElse(0L);
    }
}
