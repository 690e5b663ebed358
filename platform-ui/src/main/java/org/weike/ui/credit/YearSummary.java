package org.weike.ui.credit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.RuleSet;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.QueryState;

/** Where somebody stands in a year: what is missing, what was reached, and the rule it is measured by. */
public final class YearSummary extends Section {

    private static final int FULL = 100;

    /** Each counter leads to its entries, at the same place. */
    public YearSummary(CreditYear year, QueryState state) {
        addClassNames("section", "summary");
        RuleSet.Target target = year.target();
        if (target == null) {
            add(line(getTranslation("credit.soFar")), big(Figures.text(year.counted())));
        } else if (year.shortfall().hundredths() == 0) {
            add(line(getTranslation("credit.reached")), big(Figures.text(year.counted())), meter(FULL));
            add(basis(target));
        } else {
            add(line(getTranslation("credit.owed")), big(Figures.text(year.shortfall())));
            add(meter(year.reachedPercent()));
            add(line(getTranslation("credit.of", Figures.text(year.counted()), Figures.text(target.hours()))));
            add(basis(target));
        }
        var counters = new Div();
        counters.addClassName("counters");
        for (Counter each : Counter.values()) {
            counters.add(counter(each, year, state));
        }
        add(counters);
    }

    private Anchor counter(Counter counter, CreditYear year, QueryState state) {
        var link = new Anchor(
                state.with(YearEntries.COUNTER, counter.name()).address(),
                line(getTranslation("credit.counter." + counter)),
                Figures.span(year.balance().of(counter)));
        link.setRouterIgnore(false);
        return link;
    }

    private Span basis(RuleSet.Target target) {
        return line(getTranslation("credit.basis", getTranslation("credit.target." + target.group())));
    }

    private static Span line(String text) {
        var line = new Span(text);
        line.addClassName("muted");
        return line;
    }

    private static Span big(String text) {
        var big = Figures.figure(text);
        big.addClassName("big");
        return big;
    }

    private static Div meter(int percent) {
        var fill = new Div();
        fill.setWidth(percent + "%");
        fill.setVisible(percent > 0);
        var meter = new Div(fill);
        meter.addClassName("meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        return meter;
    }
}
