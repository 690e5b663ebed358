package org.weike.ui.credit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.Explanation;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Moments;

/** The entries of a year, latest first; each opens to the rule and the evidence it rests on. */
public final class EntryList extends UnorderedList {

    private static final int HASH_SHOWN = 16;

    private final transient CreditDesk credit;
    private final transient Actor actor;
    private final transient CreditYear year;

    public EntryList(CreditDesk credit, Actor actor, CreditYear year) {
        this.credit = credit;
        this.actor = actor;
        this.year = year;
        addClassNames("rows", "entries");
        List<CreditEntry> latestFirst = year.entries().reversed();
        latestFirst.forEach(it -> add(new ListItem(row(it))));
    }

    private Details row(CreditEntry entry) {
        var explanation = credit.explain(actor, year.person(), year.year(), entry.id());
        var title = new Span(titleOf(explanation));
        title.addClassName("grow");
        var hours = Figures.figure(signed(entry));
        hours.addClassName("entry-hours");
        var when = new Span(Moments.text(entry.posting().posted(), getLocale()));
        when.addClassName("small");
        var summary = new Div(title, when, hours);
        summary.addClassName("entry");
        return new Details(summary, facts(explanation));
    }

    private String titleOf(Explanation explanation) {
        var studies = explanation.studies();
        if (studies != null) {
            return studies.title();
        }
        return getTranslation(
                explanation.entry().posting().reverses() == null ? "credit.entry.other" : "credit.entry.reversal");
    }

    private static String signed(CreditEntry entry) {
        var change = entry.posting().change();
        return (change.hundredths() > 0 ? "+" : "") + change;
    }

    private Facts facts(Explanation explanation) {
        var posting = explanation.entry().posting();
        var facts = new Facts()
                .say(getTranslation("credit.counter"), getTranslation("credit.counter." + posting.counter()))
                .say(
                        getTranslation("credit.rule"),
                        posting.rule() + " · " + posting.ruleSet().value())
                .say(
                        getTranslation("credit.received"),
                        Moments.text(posting.evidence().received(), getLocale()));
        var studies = explanation.studies();
        if (studies != null) {
            facts.say(
                            getTranslation("credit.place"),
                            getTranslation("origin." + studies.origin().place()))
                    .say(getTranslation("credit.started"), Moments.text(studies.started(), getLocale()))
                    .say(getTranslation("credit.completed"), Moments.text(studies.completed(), getLocale()))
                    .say(
                            getTranslation("credit.shown"),
                            getTranslation(
                                    "credit.shown.each",
                                    studies.shown().coveredPercent(),
                                    Moments.length(studies.shown().granted()),
                                    Moments.length(studies.shown().realTime())))
                    .say(
                            getTranslation("credit.recall"),
                            getTranslation(
                                    "credit.recall.each",
                                    studies.recall().answered(),
                                    studies.recall().questions(),
                                    studies.recall().right()));
        }
        return facts.say(
                getTranslation("credit.hash"), explanation.entry().hash().substring(0, HASH_SHOWN));
    }
}
