package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.function.LongConsumer;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerRows;
import org.weike.core.ledger.PersonRow;
import org.weike.core.shared.CreditHours;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Tag;

/** The persons of a ledger; whoever misses most comes first. */
final class PersonRows extends Composite<Listing<PersonRow>> {

    private final transient LedgerAddress address;
    private final Listing<PersonRow> list;

    PersonRows(LedgerSource ledgers, LedgerAddress address, LongConsumer counted) {
        this.address = address;
        this.list = new Listing<>(getTranslation("ledger.show.PEOPLE"), this::piece);
        addColumns();
        Orders.keep(list, address);
        list.setEmptyStateComponent(
                new EmptyState(getTranslation("ledger.people.none"), getTranslation("ledger.people.none.text")));
        list.setItems(
                page -> ledgers.people(address.question().page(page.getOffset(), page.getLimit())).rows().stream(),
                page -> {
                    LedgerRows<PersonRow> found =
                            ledgers.people(address.question().page(0, 0));
                    counted.accept(found.total());
                    return Math.toIntExact(found.total());
                });
    }

    @Override
    protected Listing<PersonRow> initContent() {
        return list;
    }

    private void addColumns() {
        list.addComponentColumn(this::name)
                .setHeader(getTranslation("person.name"))
                .setSortProperty(LedgerOrder.By.NAME.name())
                .setSortable(true);
        list.addColumn(PersonRow::staffNumber)
                .setHeader(getTranslation("person.staffNumber"))
                .setSortProperty(LedgerOrder.By.NUMBER.name())
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(it -> it.home().name())
                .setHeader(getTranslation("person.home"))
                .setFlexGrow(2);
        list.addFigures(it -> Figures.text(it.hours().centralized()), getTranslation("ledger.centralized"))
                .setSortProperty(LedgerOrder.By.CENTRALIZED.name())
                .setSortable(true);
        list.addFigures(it -> Figures.text(it.hours().online()), getTranslation("ledger.online"))
                .setSortProperty(LedgerOrder.By.ONLINE.name())
                .setSortable(true);
        if (!address.isWholeYear()) {
            list.addFigures(it -> Figures.text(it.hours().earned()), getTranslation("ledger.earned"))
                    .setSortProperty(LedgerOrder.By.EARNED.name())
                    .setSortable(true);
            return;
        }
        list.addFigures(it -> ofTarget(it, it.hours().target()), getTranslation("ledger.target"))
                .setSortProperty(LedgerOrder.By.TARGET.name())
                .setSortable(true);
        list.addFigures(it -> ofTarget(it, it.hours().shortfall()), getTranslation("ledger.shortfall"))
                .setSortProperty(LedgerOrder.By.SHORTFALL.name())
                .setSortable(true);
    }

    /** Where nothing is asked of somebody, nothing is missing either. */
    private static String ofTarget(PersonRow row, CreditHours hours) {
        return row.owes() ? Figures.text(hours) : "—";
    }

    private Div name(PersonRow row) {
        var link = new RouterLink(
                row.name(),
                PersonYearView.class,
                new RouteParameters(PersonYearView.PERSON, row.person().value()));
        link.setQueryParameters(address.ofPerson());
        var name = new Div(link);
        name.addClassName("with-tag");
        if (row.guest()) {
            name.add(new Tag(getTranslation("ledger.guest"), Tag.Tone.PLAIN));
        }
        return name;
    }

    private Component piece(PersonRow row) {
        if (!address.isWholeYear()) {
            return pieceOfMonths(row);
        }
        var top = new Div(name(row), new ShortfallTag(row));
        top.addClassName("piece-top");
        var below = new Span(getTranslation(
                row.owes() ? "ledger.piece" : "ledger.piece.free",
                row.home().name(),
                Figures.text(row.hours().earned()),
                Figures.text(row.hours().target())));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    private Component pieceOfMonths(PersonRow row) {
        var top = new Div(name(row), Figures.span(row.hours().earned()));
        top.addClassName("piece-top");
        var below = new Span(getTranslation(
                "ledger.piece.months",
                row.home().name(),
                Figures.text(row.hours().centralized()),
                Figures.text(row.hours().online())));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }
}
