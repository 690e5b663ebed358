package org.weike.core.ledger;

/**
 * What narrows the rows: typed parts of a name or staff number, only those who miss hours, and whether guests of an
 * organization are shown beside those at home.
 */
public record LedgerFilter(String words, boolean onlyShort, boolean guests) {

    public static final LedgerFilter EVERYBODY = new LedgerFilter("", false, false);

    public LedgerFilter matching(String typed) {
        return new LedgerFilter(typed, onlyShort, guests);
    }

    public LedgerFilter onlyThoseShort() {
        return new LedgerFilter(words, true, guests);
    }

    public LedgerFilter withGuests() {
        return new LedgerFilter(words, onlyShort, true);
    }
}
