package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.weike.core.ledger.LedgerSum;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.QueryState;
import org.weike.ui.ledger.LedgerAddress.Rows;

/** The sum of a ledger in figures; each that has rows behind it leads to them. */
final class SumLine extends Div {

    SumLine(LedgerSum sum, LedgerAddress address) {
        addClassName("sum-line");
        QueryState people =
                address.state().with(LedgerAddress.SHOW, Rows.PEOPLE.name()).with(LedgerAddress.WORDS, "");
        if (!address.isWholeYear()) {
            add(
                    figure("ledger.sum.people", LedgerView.link("" + sum.people(), people)),
                    figure("ledger.centralized", Figures.span(sum.hours().centralized())),
                    figure("ledger.online", Figures.span(sum.hours().online())),
                    figure("ledger.sum.earned", Figures.span(sum.hours().earned())));
            return;
        }
        add(
                figure("ledger.sum.people", LedgerView.link("" + sum.people(), people.with(LedgerAddress.BEHIND, ""))),
                figure("ledger.sum.owing", new Span("" + sum.owing())),
                figure("ledger.sum.behind", LedgerView.link("" + sum.behind(), people.with(LedgerAddress.BEHIND, "1"))),
                figure("ledger.sum.completed", Figures.figure(OrganizationRows.completed(sum))),
                figure("ledger.sum.earned", Figures.span(sum.hours().earned())),
                figure("ledger.sum.shortfall", Figures.span(sum.hours().shortfall())));
    }

    private Div figure(String key, Component value) {
        var name = new Span(getTranslation(key));
        name.addClassName("small");
        value.addClassNames("figure");
        return new Div(value, name);
    }
}
