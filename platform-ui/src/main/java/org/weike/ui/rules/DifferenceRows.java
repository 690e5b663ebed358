package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.weike.core.credit.CreditChange;
import org.weike.core.credit.YearDifference;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Listing;

/** The people whom other rules change most, each with the hours before and after; each opens to their year. */
final class DifferenceRows extends Composite<Listing<DifferenceRows.Row>> {

    private final Listing<Row> list;

    DifferenceRows(List<YearDifference> differences, PeopleDesk people, Actor actor) {
        list = new Listing<>(getTranslation("changes.people"), this::piece);
        list.addComponentColumn(this::link)
                .setHeader(getTranslation("person.name"))
                .setComparator(Comparator.comparing(Row::name))
                .setFlexGrow(2);
        list.addColumn(Row::number)
                .setHeader(getTranslation("person.staffNumber"))
                .setSortable(true);
        list.addFigures(it -> Figures.text(it.difference().before().together()), getTranslation("changes.before"))
                .setComparator(
                        Comparator.comparing(it -> it.difference().before().together()));
        list.addFigures(it -> Figures.text(it.difference().after().together()), getTranslation("changes.after"))
                .setComparator(
                        Comparator.comparing(it -> it.difference().after().together()));
        list.addFigures(Row::change, getTranslation("changes.change"))
                .setComparator(Comparator.comparingLong(it -> Differences.change(it.difference())));
        list.setItems(rows(differences, people, actor));
    }

    @Override
    protected Listing<Row> initContent() {
        return list;
    }

    private static List<Row> rows(List<YearDifference> differences, PeopleDesk people, Actor actor) {
        var names = PeopleNames.of(
                differences.stream().map(it -> it.year().person()).toList(), people, actor);
        return differences.stream()
                .map(it -> {
                    var name = names.of(it.year().person());
                    return new Row(name.name(), name.number(), it);
                })
                .toList();
    }

    private Anchor link(Row row) {
        var year = row.difference().year();
        var link = new Anchor("ledger/people/" + year.person().value() + "?year=" + year.year(), row.name());
        link.setRouterIgnore(false);
        return link;
    }

    private Component piece(Row row) {
        var top = new Div(link(row), Figures.figure(row.change()));
        top.addClassName("piece-top");
        var below = new Span(getTranslation(
                "changes.piece",
                Figures.text(row.difference().before().together()),
                Figures.text(row.difference().after().together())));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    /** One person and what changes for them. */
    record Row(String name, String number, YearDifference difference) {

        String change() {
            long hundredths = Differences.change(difference);
            return (hundredths > 0 ? "+" : "") + new CreditChange(hundredths);
        }
    }
}
