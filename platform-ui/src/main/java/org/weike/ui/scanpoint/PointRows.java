package org.weike.ui.scanpoint;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.weike.core.ledger.point.PointLedgerDesk;
import org.weike.core.ledger.point.PointOrder;
import org.weike.core.ledger.point.PointRow;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.QueryState;

/** The points of a ledger; each leads to its days. */
final class PointRows extends Composite<Listing<PointRow>> {

    private final transient PointAddress address;
    private final Listing<PointRow> list;

    PointRows(PointLedgerDesk ledgers, Actor actor, PointAddress address, LongConsumer counted) {
        this.address = address;
        this.list = new Listing<>(getTranslation("points.ledger"), this::piece);
        addColumns();
        keepOrder();
        list.setEmptyStateComponent(new EmptyState(getTranslation("points.none"), ""));
        list.setItems(
                page -> ledgers.open(actor, address.question().page(page.getOffset(), page.getLimit())).rows().stream(),
                page -> {
                    long total =
                            ledgers.open(actor, address.question().page(0, 0)).total();
                    counted.accept(total);
                    return Math.toIntExact(total);
                });
    }

    @Override
    protected Listing<PointRow> initContent() {
        return list;
    }

    private void addColumns() {
        list.addComponentColumn(this::link)
                .setHeader(getTranslation("point.title"))
                .setSortProperty(PointOrder.By.TITLE.name())
                .setSortable(true);
        list.addColumn(PointRows::placeOf)
                .setHeader(getTranslation("point.place"))
                .setFlexGrow(2);
        figures(it -> Long.toString(it.figures().scans()), "points.ledger.scans", PointOrder.By.SCANS);
        figures(it -> Long.toString(it.figures().begun()), "points.ledger.begun", PointOrder.By.BEGUN);
        figures(it -> Long.toString(it.figures().completed()), "points.ledger.completed", PointOrder.By.COMPLETED);
        figures(it -> Figures.text(it.figures().credited()), "points.ledger.credited", PointOrder.By.CREDITED);
    }

    private void figures(SerializableFunction<PointRow, String> text, String header, PointOrder.By by) {
        list.addFigures(text, getTranslation(header)).setSortProperty(by.name()).setSortable(true);
    }

    /** Shows the order that the address names, and goes to another address when somebody chooses another order. */
    private void keepOrder() {
        var order = address.order();
        var direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        list.getColumns().stream()
                .filter(it -> it.getSortOrder(direction)
                        .anyMatch(sort -> sort.getSorted().equals(order.by().name())))
                .findFirst()
                .ifPresent(it -> list.sort(List.of(new GridSortOrder<>(it, direction))));
        list.addSortListener(it -> {
            if (it.isFromClient()) {
                it.getSortOrder().stream()
                        .findFirst()
                        .flatMap(sort -> sort.getSorted()
                                .getSortOrder(sort.getDirection())
                                .findFirst())
                        .map(PointRows::of)
                        .map(address::ordered)
                        .orElseGet(() -> address.ordered(PointOrder.BY_TITLE))
                        .open();
            }
        });
    }

    private static PointOrder of(QuerySortOrder order) {
        return new PointOrder(
                PointOrder.By.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING);
    }

    private RouterLink link(PointRow row) {
        var link = new RouterLink(
                row.title(),
                PointView.class,
                new RouteParameters(PointView.POINT, row.point().value()));
        link.setQueryParameters(new QueryState("", Map.of())
                .with(PointAddress.FIRST, address.period().first().toString())
                .with(PointAddress.LAST, address.period().last().toString())
                .parameters());
        return link;
    }

    private static String placeOf(PointRow row) {
        return String.join(" › ", row.place().site()) + " › " + row.place().position();
    }

    private Component piece(PointRow row) {
        var figures = row.figures();
        var top = new Div(link(row), Figures.figure(Long.toString(figures.scans())));
        top.addClassName("piece-top");
        var place = new Span(placeOf(row));
        place.addClassName("small");
        var below = new Span(getTranslation(
                "points.ledger.piece", figures.begun(), figures.completed(), Figures.text(figures.credited())));
        below.addClassName("small");
        var piece = new Div(top, place, below);
        piece.addClassName("piece");
        return piece;
    }
}
