package org.weike.ui.ledger;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.weike.core.credit.PostedMonths;
import org.weike.core.ledger.LedgerFilter;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.QueryState;

/** What the address of a ledger says: where, when, whether organizations or people, and which of them. */
record LedgerAddress(QueryState state, OrganizationId node, LedgerPeriod period) {

    static final String NODE = "node";
    static final String YEAR = "year";
    static final String SHOW = "show";
    static final String WORDS = "q";
    static final String BEHIND = "behind";
    static final String GUESTS = "guests";
    static final String SORT = "sort";
    static final String DOWN = "down";
    static final String DAY = "day";
    static final String FROM = "from";
    static final String TO = "to";

    private static final LedgerOrder BEHIND_FIRST = new LedgerOrder(LedgerOrder.By.SHORTFALL, true);
    private static final LedgerOrder LEAST_FIRST = new LedgerOrder(LedgerOrder.By.EARNED, false);

    /** The day whose end is asked for; empty for today, for days to come, and for what is no day. */
    static Optional<LocalDate> day(QueryState state, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(state.text(DAY))).filter(it -> it.isBefore(today));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The months that are asked for; the whole year of a day, without months, and for what is no months. */
    static LedgerPeriod period(QueryState state, LocalDate today) {
        int year = state.number(YEAR, today.getYear());
        int from = state.number(FROM, 1);
        int to = state.number(TO, PostedMonths.MONTHS);
        boolean months = from >= 1 && from <= to && to <= PostedMonths.MONTHS;
        return months && day(state, today).isEmpty() ? new LedgerPeriod(year, from, to) : LedgerPeriod.wholeYear(year);
    }

    /** What is shown of a node. */
    enum Rows {
        NODES,
        PEOPLE,
        CHARTS
    }

    int year() {
        return period.year();
    }

    boolean isWholeYear() {
        return period.isWholeYear();
    }

    /** The same of other months. */
    QueryState during(int from, int to) {
        boolean whole = new LedgerPeriod(year(), from, to).isWholeYear();
        return state.with(FROM, whole ? "" : Integer.toString(from)).with(TO, whole ? "" : Integer.toString(to));
    }

    LedgerQuestion question() {
        return LedgerQuestion.of(node, period)
                .only(new LedgerFilter(state.text(WORDS), isWholeYear() && state.isSet(BEHIND), state.isSet(GUESTS)))
                .ordered(order());
    }

    /** The order that the address names; else whoever misses most comes first, or of months earned least. */
    LedgerOrder order() {
        return state.word(SORT, LedgerOrder.By.class)
                .filter(it -> isWholeYear() || !it.isOfTarget())
                .map(it -> new LedgerOrder(it, state.isSet(DOWN)))
                .orElseGet(this::usualOrder);
    }

    private LedgerOrder usualOrder() {
        return isWholeYear() ? BEHIND_FIRST : LEAST_FIRST;
    }

    /** The same ledger in another order; the usual one is left out. */
    QueryState ordered(LedgerOrder order) {
        boolean usual = order.equals(usualOrder());
        return state.with(SORT, usual ? "" : order.by().name()).with(DOWN, usual || !order.descending() ? "" : "1");
    }

    /** The usual order of the same ledger. */
    QueryState unordered() {
        return ordered(usualOrder());
    }

    /** What leads to one person's year, on the same day, or to the entries of the same months. */
    QueryParameters ofPerson() {
        return new QueryState("", Map.of())
                .with(YEAR, Integer.toString(year()))
                .with(DAY, state.text(DAY))
                .with(FROM, isWholeYear() ? "" : Integer.toString(period.from()))
                .with(TO, isWholeYear() ? "" : Integer.toString(period.to()))
                .parameters();
    }

    /** The same ledger of another node, without the words that were looked for here. */
    QueryState at(OrganizationId other) {
        return state.with(NODE, other.value()).with(WORDS, "").with(SHOW, "");
    }
}
