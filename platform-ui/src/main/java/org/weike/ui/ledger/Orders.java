package org.weike.ui.ledger;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import org.weike.core.ledger.LedgerOrder;

/** Turns the order that a grid asks for into one of the ledger's. */
final class Orders {

    private Orders() {}

    static LedgerOrder of(List<QuerySortOrder> asked, LedgerOrder otherwise) {
        return asked.stream()
                .findFirst()
                .map(it -> new LedgerOrder(
                        LedgerOrder.By.valueOf(it.getSorted()), it.getDirection() == SortDirection.DESCENDING))
                .orElse(otherwise);
    }
}
