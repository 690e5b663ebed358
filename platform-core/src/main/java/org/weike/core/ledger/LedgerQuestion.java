package org.weike.core.ledger;

import org.weike.core.shared.OrganizationId;

/** Which rows of which ledger to show; of months, no filter and no order speaks of what is missing. */
public record LedgerQuestion(
        OrganizationId node, LedgerPeriod period, LedgerFilter filter, LedgerOrder order, int from, int size) {

    private static final int PAGE = 50;

    public LedgerQuestion {
        if (from < 0 || size < 0) {
            throw new IllegalArgumentException("not a page: from " + from + ", size " + size);
        }
        if (!period.isWholeYear() && (filter.onlyShort() || order.by().isOfTarget())) {
            throw new IllegalArgumentException("months have no target: " + period + ", " + filter + ", " + order);
        }
    }

    /** The first rows of everybody, by name. */
    public static LedgerQuestion of(OrganizationId node, int year) {
        return of(node, LedgerPeriod.wholeYear(year));
    }

    /** The first rows of everybody, by name. */
    public static LedgerQuestion of(OrganizationId node, LedgerPeriod period) {
        return new LedgerQuestion(node, period, LedgerFilter.EVERYBODY, LedgerOrder.BY_NAME, 0, PAGE);
    }

    public int year() {
        return period.year();
    }

    public LedgerQuestion only(LedgerFilter other) {
        return new LedgerQuestion(node, period, other, order, from, size);
    }

    public LedgerQuestion ordered(LedgerOrder other) {
        return new LedgerQuestion(node, period, filter, other, from, size);
    }

    public LedgerQuestion page(int first, int length) {
        return new LedgerQuestion(node, period, filter, order, first, length);
    }
}
