package org.weike.core.ledger.point;

import org.weike.core.shared.OrganizationId;

/** Which points of which node to show, and of which days. */
public record PointQuestion(OrganizationId node, PointPeriod period, PointOrder order, int from, int size) {

    private static final int PAGE = 50;

    public PointQuestion {
        if (from < 0 || size < 0) {
            throw new IllegalArgumentException("not a page: from " + from + ", size " + size);
        }
    }

    /** The first points by title. */
    public static PointQuestion of(OrganizationId node, PointPeriod period) {
        return new PointQuestion(node, period, PointOrder.BY_TITLE, 0, PAGE);
    }

    public PointQuestion ordered(PointOrder other) {
        return new PointQuestion(node, period, other, from, size);
    }

    public PointQuestion page(int first, int length) {
        return new PointQuestion(node, period, order, first, length);
    }
}
