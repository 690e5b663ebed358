package org.weike.ui.credit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditChange;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.PostedMonths;
import org.weike.ui.kit.Bars;
import org.weike.ui.kit.QueryState;

/** The hours of a year month by month; each month leads to its entries, at the same place. */
public final class YearMonths extends Section {

    private final transient CreditYear year;
    private final transient PostedMonths months;
    private final transient QueryState state;
    private final transient ChosenMonths chosen;

    /** Not there as long as there is no entry. */
    public YearMonths(CreditYear year, QueryState state) {
        this.year = year;
        this.months = year.months();
        this.state = state;
        this.chosen = ChosenMonths.of(state);
        addClassName("section");
        setVisible(!year.entries().isEmpty());
        String title = getTranslation("credit.months");
        var bars = new Bars(most(), title);
        IntStream.rangeClosed(1, PostedMonths.MONTHS).forEach(it -> add(bars, it));
        var legend = new Div(
                Bars.legend(Bars.Look.FULL, getTranslation("credit.counter." + Counter.CENTRALIZED)),
                Bars.legend(Bars.Look.LIGHT, getTranslation("credit.counter." + Counter.ONLINE)));
        legend.addClassName("with-tag");
        var note = new Span(getTranslation("credit.months.note"));
        note.addClassName("small");
        add(new H2(title), bars, legend, note);
    }

    private long most() {
        return IntStream.rangeClosed(1, PostedMonths.MONTHS)
                .mapToLong(month -> Stream.of(Counter.values())
                        .mapToLong(it -> Math.max(0, months.of(it, month)))
                        .sum())
                .max()
                .orElse(1);
    }

    private void add(Bars bars, int month) {
        long centralized = months.of(Counter.CENTRALIZED, month);
        long online = months.of(Counter.ONLINE, month);
        int entries = year.entriesIn(month, month).size();
        String name = ChosenMonths.word(month, getLocale());
        var sum = new CreditChange(LongStream.of(centralized, online).sum());
        var wording = new Bars.Wording(
                entries == 0 ? "" : sum.value().stripTrailingZeros().toPlainString(),
                name,
                getTranslation(
                        "credit.months.each",
                        name,
                        new CreditChange(centralized).toString(),
                        new CreditChange(online).toString(),
                        entries));
        var stacks =
                List.of(List.of(new Bars.Part(centralized, Bars.Look.FULL), new Bars.Part(online, Bars.Look.LIGHT)));
        if (entries == 0) {
            bars.add(wording, stacks);
        } else {
            boolean current = !chosen.areAll() && chosen.include(month);
            bars.add(wording, stacks, ChosenMonths.only(month).in(state).address(), current);
        }
    }
}
