package org.weike.core.ledger;

import java.util.List;
import org.weike.core.organization.Organization;

/** The ledger of one node and period: the way to the node, and the sum of everybody at home there or below. */
public record Ledger(LedgerPeriod period, List<Organization> way, LedgerSum sum) {

    public Ledger {
        way = List.copyOf(way);
    }

    public Organization node() {
        return way.getLast();
    }
}
