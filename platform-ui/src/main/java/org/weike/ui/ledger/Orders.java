package org.weike.ui.ledger;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import org.weike.core.ledger.LedgerOrder;

/** Keeps the order of a grid and the address of its ledger the same. */
final class Orders {

    private Orders() {}

    /** Shows the order that the address names, and goes to another address when somebody chooses another order. */
    static <T> void keep(Grid<T> grid, LedgerAddress address) {
        LedgerOrder order = address.order();
        var direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        grid.getColumns().stream()
                .filter(it -> it.getSortOrder(direction)
                        .anyMatch(sort -> sort.getSorted().equals(order.by().name())))
                .findFirst()
                .ifPresent(it -> grid.sort(List.of(new GridSortOrder<>(it, direction))));
        grid.addSortListener(it -> {
            if (it.isFromClient()) {
                chosen(it.getSortOrder(), address);
            }
        });
    }

    private static <T> void chosen(List<GridSortOrder<T>> orders, LedgerAddress address) {
        orders.stream()
                .findFirst()
                .flatMap(it -> it.getSorted().getSortOrder(it.getDirection()).findFirst())
                .map(Orders::of)
                .map(address::ordered)
                .orElseGet(address::unordered)
                .open();
    }

    private static LedgerOrder of(QuerySortOrder order) {
        return new LedgerOrder(
                LedgerOrder.By.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING);
    }
}
