package org.weike.core.ledger;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.weike.core.credit.Counter;

/** Names of the fields of a person's years in the search; hours are in hundredths. */
final class YearFields {

    static final String KIND = "credit-years";
    static final String NAME = "name";
    static final String STAFF_NUMBER = "staffNumber";

    /** Each year that the person is counted in. */
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

    /** One of the fields that there are of each year. */
    static String in(int year, String field) {
        return year + "." + field;
    }

    /** What a counter holds of a year. */
    static String in(int year, Counter counter) {
        return in(
                year,
                switch (counter) {
                    case CENTRALIZED -> CENTRALIZED;
                    case ONLINE -> ONLINE;
                });
    }

    /** What was posted to a counter from the beginning of the year to the end of a month. */
    static String upTo(int year, Counter counter, int month) {
        return in(year, counter) + '.' + month;
    }

    /** The field of which the period has what {@link #before} has not. */
    static String until(Counter counter, LedgerPeriod period) {
        return period.isWholeYear() ? in(period.year(), counter) : upTo(period.year(), counter, period.to());
    }

    /** What was posted before the period, where it does not begin with the year. */
    static Optional<String> before(Counter counter, LedgerPeriod period) {
        return period.from() == 1 ? Optional.empty() : Optional.of(upTo(period.year(), counter, period.from() - 1));
    }

    /** What a counter got in the period, from the values of its fields. */
    static long earned(Counter counter, LedgerPeriod period, ToLongFunction<String> values) {
        return values.applyAsLong(until(counter, period))
                - before(counter, period).map(values::applyAsLong).orElse(0L);
    }
}
