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

/** The entries of a year under their heading: all of them, or those of the counter that the address names. */
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
        List<CreditEntry> shown = counter.map(it -> only(year, it)).orElse(year.entries());
        addClassName("section");
        add(new H2(getTranslation("credit.entries", shown.size())));
        counter.ifPresent(it -> add(narrowed(it, state)));
        if (shown.isEmpty()) {
            add(new EmptyState(getTranslation("credit.none"), advice));
        } else {
            add(new EntryList(credit, words, actor, year, shown, corrected));
        }
    }

    private Div narrowed(Counter counter, QueryState state) {
        var all = new Anchor(state.with(COUNTER, "").address(), getTranslation("credit.entries.all"));
        all.setRouterIgnore(false);
        var line = new Div(
                new Span(getTranslation("credit.entries.only", getTranslation("credit.counter." + counter))), all);
        line.addClassName("with-tag");
        return line;
    }

    private static List<CreditEntry> only(CreditYear year, Counter counter) {
        return year.entries().stream()
                .filter(it -> it.posting().counter() == counter)
                .toList();
    }
}
