package org.weike.core.ledger;

import java.util.List;

/** A page of rows, how many there are on all pages, and the sum of those on all pages that are counted here. */
public record LedgerRows<T>(long total, List<T> rows, LedgerSum sum) {

    public LedgerRows {
        rows = List.copyOf(rows);
    }
}
