package org.weike.core.ledger;

import org.weike.core.shared.OrganizationId;

/** Which rows of which ledger to show. */
public record LedgerQuestion(
        OrganizationId node, int year, LedgerFilter filter, LedgerOrder order, int from, int size) {

    private static final int PAGE = 50;

    public LedgerQuestion {
        if (from < 0 || size < 0) {
            throw new IllegalArgumentException("not a page: from " + from + ", size " + size);
        }
    }

    /** The first rows of everybody, by name. */
    public static LedgerQuestion of(OrganizationId node, int year) {
        return new LedgerQuestion(node, year, LedgerFilter.EVERYBODY, LedgerOrder.BY_NAME, 0, PAGE);
    }

    public LedgerQuestion only(LedgerFilter other) {
        return new LedgerQuestion(node, year, other, order, from, size);
    }

    public LedgerQuestion ordered(LedgerOrder other) {
        return new LedgerQuestion(node, year, filter, other, from, size);
    }

    public LedgerQuestion page(int first, int length) {
        return new LedgerQuestion(node, year, filter, order, first, length);
    }
}
