package org.weike.ui.credit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.CreditYear;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.QueryState;
import org.weike.wording.EvidenceWords;

/**
 * The entries of a year under their heading: all of them, or those of the counter and months that the address names.
 */
public final class YearEntries extends Section {

    static final String COUNTER = "counter";

    public YearEntries(
            CreditDesk credit,
            EvidenceWords words,
            Actor actor,
            CreditYear year,
            QueryState state,
            String advice,
            @Nullable Runnable corrected) {
        Optional<Counter> counter = state.word(COUNTER, Counter.class);
        var months = ChosenMonths.of(state);
        List<CreditEntry> shown = year.entriesIn(months.from(), months.to()).stream()
                .filter(it -> counter.isEmpty() || it.posting().counter() == counter.get())
                .toList();
        addClassName("section");
        add(new H2(getTranslation("credit.entries", shown.size())));
        counter.ifPresent(it -> add(narrowed(getTranslation("credit.counter." + it), state.with(COUNTER, ""))));
        if (!months.areAll()) {
            add(narrowed(months.words(getLocale()), ChosenMonths.ALL.in(state)));
        }
        if (shown.isEmpty()) {
            add(new EmptyState(getTranslation("credit.none"), advice));
        } else {
            add(new EntryList(credit, words, actor, year, shown, corrected));
        }
    }

    private Div narrowed(String to, QueryState without) {
        var all = new Anchor(without.address(), getTranslation("credit.entries.all"));
        all.setRouterIgnore(false);
        var line = new Div(new Span(getTranslation("credit.entries.only", to)), all);
        line.addClassName("with-tag");
        return line;
    }
}
