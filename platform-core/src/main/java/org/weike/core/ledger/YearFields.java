package org.weike.core.ledger;

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
}
