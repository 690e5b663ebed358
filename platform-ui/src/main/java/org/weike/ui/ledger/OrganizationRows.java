package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.LongConsumer;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerRows;
import org.weike.core.ledger.LedgerSum;
import org.weike.core.ledger.OrganizationRow;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Tag;
import org.weike.ui.ledger.LedgerAddress.Rows;

/** The organizations right below a node; where most hours are missing comes first. */
final class OrganizationRows extends Composite<Listing<OrganizationRow>> {

    private final transient LedgerAddress address;
    private final Listing<OrganizationRow> list;

    OrganizationRows(LedgerSource ledgers, LedgerAddress address, LongConsumer counted) {
        this.address = address;
        this.list = new Listing<>(getTranslation("ledger.show.NODES"), this::piece);
        LedgerQuestion question =
                LedgerQuestion.of(address.node(), address.period()).ordered(address.order());
        addColumns();
        Orders.keep(list, address);
        list.setEmptyStateComponent(new EmptyState(getTranslation("ledger.nodes.none"), ""));
        list.setItems(
                page -> ledgers.organizations(question.page(page.getOffset(), page.getLimit())).rows().stream(),
                page -> {
                    LedgerRows<OrganizationRow> found = ledgers.organizations(question.page(0, 0));
                    counted.accept(found.total());
                    return Math.toIntExact(found.total());
                });
    }

    @Override
    protected Listing<OrganizationRow> initContent() {
        return list;
    }

    private void addColumns() {
        list.addComponentColumn(this::link)
                .setHeader(getTranslation("tree.name"))
                .setSortProperty(LedgerOrder.By.NAME.name())
                .setSortable(true)
                .setFlexGrow(3);
        list.addComponentColumn(it -> count(it, it.sum().people(), ""))
                .setHeader(getTranslation("ledger.sum.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setSortProperty(LedgerOrder.By.NUMBER.name())
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (address.isWholeYear()) {
            addStanding();
        }
        list.addFigures(it -> Figures.text(it.sum().hours().centralized()), getTranslation("ledger.centralized"))
                .setSortProperty(LedgerOrder.By.CENTRALIZED.name())
                .setSortable(true);
        list.addFigures(it -> Figures.text(it.sum().hours().online()), getTranslation("ledger.online"))
                .setSortProperty(LedgerOrder.By.ONLINE.name())
                .setSortable(true);
        boolean whole = address.isWholeYear();
        list.addFigures(
                        it -> whole
                                ? Figures.text(it.sum().hours().shortfall())
                                : Figures.text(it.sum().hours().earned()),
                        getTranslation(whole ? "ledger.shortfall" : "ledger.earned"))
                .setSortProperty((whole ? LedgerOrder.By.SHORTFALL : LedgerOrder.By.EARNED).name())
                .setSortable(true);
        list.addFigures(it -> guests(it.guests()), getTranslation("ledger.sum.guests"));
    }

    /** How many miss hours, and the share of those who do not. */
    private void addStanding() {
        list.addComponentColumn(it -> count(it, it.sum().behind(), "1"))
                .setHeader(getTranslation("ledger.sum.behind"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addFigures(it -> completed(it.sum()), getTranslation("ledger.sum.completed"))
                .setSortProperty(LedgerOrder.By.COMPLETED.name())
                .setSortable(true);
    }

    /** Guests are counted at home; here they are told apart, with the hours they have. */
    private String guests(LedgerSum guests) {
        return guests.people() == 0
                ? ""
                : getTranslation(
                        "ledger.sum.guests.each",
                        guests.people(),
                        Figures.text(guests.hours().earned()));
    }

    private RouterLink link(OrganizationRow row) {
        return LedgerView.link(
                row.organization().name(), address.at(row.organization().id()));
    }

    /** Leads to the persons that a number counts. */
    private RouterLink count(OrganizationRow row, long people, String behind) {
        var link = LedgerView.link(
                Long.toString(people),
                address.at(row.organization().id())
                        .with(LedgerAddress.SHOW, Rows.PEOPLE.name())
                        .with(LedgerAddress.BEHIND, behind));
        link.addClassName("figure");
        return link;
    }

    private Component piece(OrganizationRow row) {
        var sum = row.sum();
        boolean whole = address.isWholeYear();
        var top = new Div(
                link(row),
                whole
                        ? new Tag(completed(sum), toneOf(sum))
                        : Figures.span(sum.hours().earned()));
        top.addClassName("piece-top");
        var below = new Span(
                whole
                        ? getTranslation(
                                "ledger.piece.node",
                                sum.people(),
                                sum.behind(),
                                Figures.text(sum.hours().shortfall()))
                        : getTranslation(
                                "ledger.piece.node.months",
                                sum.people(),
                                Figures.text(sum.hours().centralized()),
                                Figures.text(sum.hours().online())));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    /** A share of nobody is none. */
    static String completed(LedgerSum sum) {
        return sum.owing() == 0 ? "—" : sum.completedPercent() + "%";
    }

    private static Tag.Tone toneOf(LedgerSum sum) {
        if (sum.owing() == 0) {
            return Tag.Tone.PLAIN;
        }
        return sum.isShort() ? Tag.Tone.CARE : Tag.Tone.GOOD;
    }
}
