package org.weike.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.credit.CreditYear;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.audit.Actors;
import org.weike.wording.Moments;

/** Who corrected entries of a person's year, when, and why; not there where nobody did. */
final class Corrections extends Section {

    private static final String ACT = "credit.corrected";
    private static final int MOST_SHOWN = 50;

    Corrections(AuditDesk audit, Actors actors, Actor actor, CreditYear year) {
        addClassName("section");
        Set<String> entries = year.entries().stream().map(it -> it.id().value()).collect(Collectors.toSet());
        var question =
                AuditQuestion.newest(MOST_SHOWN).of(ACT).about(year.person().value());
        List<AuditRecord> acts = audit.recent(actor, question).stream()
                .filter(it -> entries.contains(it.entry().details().getOrDefault("entry", "")))
                .toList();
        setVisible(!acts.isEmpty());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        acts.forEach(it -> rows.add(row(it, actors.name(actor, it.actor()))));
        add(new H2(getTranslation("credit.corrections")), rows);
    }

    private ListItem row(AuditRecord act, String who) {
        var why = new Div(
                new Span(getTranslation("credit.ground." + act.entry().details().get("ground"))));
        why.addClassName("grow");
        var when = new Span(Moments.text(act.at(), getLocale()));
        when.addClassName("small");
        return new ListItem(why, new Span(who), when);
    }
}
