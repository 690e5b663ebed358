package org.weike.ui.scanpoint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.weike.core.ledger.point.PointOrder;
import org.weike.core.ledger.point.PointPeriod;
import org.weike.core.ledger.point.PointQuestion;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.QueryState;

/** What the address of a ledger of points says: where, which days, and in which order. */
record PointAddress(QueryState state, OrganizationId node, PointPeriod period) {

    static final String NODE = "node";
    static final String FIRST = "first";
    static final String LAST = "last";

    private static final String SORT = "sort";
    private static final String DOWN = "down";
    private static final int USUAL_DAYS = 30;

    /** The days that are asked for; the last thirty for what cannot be. */
    static PointPeriod period(QueryState state, LocalDate today) {
        var first = day(state, FIRST).orElse(today.minusDays(USUAL_DAYS - 1));
        var last = day(state, LAST).orElse(today);
        return PointPeriod.isOne(first, last)
                ? new PointPeriod(first, last)
                : new PointPeriod(today.minusDays(USUAL_DAYS - 1), today);
    }

    private static Optional<LocalDate> day(QueryState state, String name) {
        try {
            return Optional.of(LocalDate.parse(state.text(name)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    PointQuestion question() {
        return PointQuestion.of(node, period).ordered(order());
    }

    PointOrder order() {
        return state.word(SORT, PointOrder.By.class)
                .map(it -> new PointOrder(it, state.isSet(DOWN)))
                .orElse(PointOrder.BY_TITLE);
    }

    /** The same points in another order; the usual one is left out. */
    QueryState ordered(PointOrder order) {
        boolean usual = order.equals(PointOrder.BY_TITLE);
        return state.with(SORT, usual ? "" : order.by().name()).with(DOWN, usual || !order.descending() ? "" : "1");
    }

    QueryState at(OrganizationId other) {
        return state.with(NODE, other.value());
    }
}
