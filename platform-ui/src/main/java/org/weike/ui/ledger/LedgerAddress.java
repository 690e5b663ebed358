package org.weike.ui.ledger;

import org.weike.core.ledger.LedgerFilter;
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

    /** What the rows are. */
    enum Rows {
        NODES,
        PEOPLE
    }

    LedgerQuestion question() {
        return LedgerQuestion.of(node, year)
                .only(new LedgerFilter(state.text(WORDS), state.isSet(BEHIND), state.isSet(GUESTS)));
    }

    /** The same ledger of another node, without the words that were looked for here. */
    QueryState at(OrganizationId other) {
        return state.with(NODE, other.value()).with(WORDS, "").with(SHOW, "");
    }
}
