package org.weike.ui.ledger;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.weike.core.ledger.LedgerFilter;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.QueryState;

/** What the address of a ledger says: where, when, whether organizations or people, and which of them. */
record LedgerAddress(QueryState state, OrganizationId node, int year) {

    static final String NODE = "node";
    static final String YEAR = "year";
    static final String SHOW = "show";
    static final String WORDS = "q";
    static final String BEHIND = "behind";
    static final String GUESTS = "guests";
    static final String SORT = "sort";
    static final String DOWN = "down";
    static final String DAY = "day";

    private static final LedgerOrder BEHIND_FIRST = new LedgerOrder(LedgerOrder.By.SHORTFALL, true);

    /** The day whose end is asked for; empty for today, for days to come, and for what is no day. */
    static Optional<LocalDate> day(QueryState state, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(state.text(DAY))).filter(it -> it.isBefore(today));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** What the rows are. */
    enum Rows {
        NODES,
        PEOPLE
    }

    LedgerQuestion question() {
        return LedgerQuestion.of(node, year)
                .only(new LedgerFilter(state.text(WORDS), state.isSet(BEHIND), state.isSet(GUESTS)))
                .ordered(order());
    }

    /** The order that the address names; else whoever misses most comes first. */
    LedgerOrder order() {
        return state.word(SORT, LedgerOrder.By.class)
                .map(it -> new LedgerOrder(it, state.isSet(DOWN)))
                .orElse(BEHIND_FIRST);
    }

    /** The same ledger in another order; the usual one is left out. */
    QueryState ordered(LedgerOrder order) {
        boolean usual = order.equals(BEHIND_FIRST);
        return state.with(SORT, usual ? "" : order.by().name()).with(DOWN, usual || !order.descending() ? "" : "1");
    }

    /** The usual order of the same ledger. */
    QueryState unordered() {
        return ordered(BEHIND_FIRST);
    }

    /** What leads to one person's year, on the same day. */
    QueryParameters ofPerson() {
        return new QueryState("", Map.of())
                .with(YEAR, Integer.toString(year))
                .with(DAY, state.text(DAY))
                .parameters();
    }

    /** The same ledger of another node, without the words that were looked for here. */
    QueryState at(OrganizationId other) {
        return state.with(NODE, other.value()).with(WORDS, "").with(SHOW, "");
    }
}
