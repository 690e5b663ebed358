package org.weike.core.ledger;

/** What a workbook needs worded in the reader's language. */
public enum LedgerWord {
    TITLE,
    ORGANIZATIONS,
    PEOPLE,
    EXPORTED_BY,
    EXPORTED_AT,
    NODE,
    YEAR,
    MONTHS,
    FILTER,
    EVERYBODY,
    ONLY_SHORT,
    WITH_GUESTS,
    MATCHING,
    ORGANIZATION,
    HEADCOUNT,
    GUEST_COUNT,
    GUEST_HOURS,
    NAME,
    STAFF_NUMBER,
    HOME,
    TARGET,
    CENTRALIZED,
    ONLINE,
    EARNED,
    SHORTFALL,
    COMPLETED,
    GUEST,
    TOTAL
}
