package org.weike.ui.credit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.Explanation;
import org.weike.core.credit.Posting;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Tag;
import org.weike.wording.EvidenceWords;
import org.weike.wording.Moments;

/**
 * The entries of a year, latest first, each with its corrections; each opens to the rule and the evidence it rests on.
 */
final class EntryList extends UnorderedList {

    private final transient CreditDesk credit;
    private final transient EvidenceWords words;
    private final transient Actor actor;
    private final transient CreditYear year;
    private final transient @Nullable Runnable corrected;

    /** Where somebody is to be told of corrections, entries can be corrected. */
    EntryList(
            CreditDesk credit,
            EvidenceWords words,
            Actor actor,
            CreditYear year,
            List<CreditEntry> shown,
            @Nullable Runnable corrected) {
        this.credit = credit;
        this.words = words;
        this.actor = actor;
        this.year = year;
        this.corrected = corrected;
        addClassNames("rows", "entries");
        var wanted = Set.copyOf(shown);
        // what became of an entry is told by the whole year, also where only a part of it is shown
        List<EntryGroup> latestFirst = EntryGroup.of(year.entries()).reversed();
        latestFirst.forEach(group -> {
            var rows = group.all().stream().filter(wanted::contains).toList();
            if (!rows.isEmpty()) {
                add(item(group, rows));
            }
        });
    }

    private ListItem item(EntryGroup group, List<CreditEntry> shown) {
        Explanation head = explain(shown.getFirst());
        var item = new ListItem(row(group, head));
        if (shown.size() > 1) {
            var corrections = new UnorderedList();
            corrections.addClassName("corrections");
            shown.stream().skip(1).forEach(it -> corrections.add(new ListItem(row(group, explain(it)))));
            item.add(corrections);
        }
        return item;
    }

    private Explanation explain(CreditEntry entry) {
        return credit.explain(actor, year.person(), year.year(), entry.id());
    }

    private Details row(EntryGroup group, Explanation explanation) {
        CreditEntry entry = explanation.entry();
        String text = words.title(explanation, getLocale());
        var title = new Span(text);
        title.addClassName("grow");
        var hours = Figures.figure(signed(entry));
        hours.addClassName("entry-hours");
        var when = when(entry.posting());
        var summary = new Div(title, when, hours);
        summary.addClassName("entry");
        if (group.isReversed(entry)) {
            summary.addClassName("taken-back");
            summary.addComponentAtIndex(1, new Tag(getTranslation("credit.takenBack"), Tag.Tone.CARE));
        }
        var details = new Details(summary, facts(explanation));
        if (corrected != null && group.isOpen(entry)) {
            details.add(correct(group, entry, text, corrected));
        }
        return details;
    }

    /** Where the study was at another time than its entry, both are told. */
    private Div when(Posting posting) {
        String posted = Moments.text(posting.posted(), getLocale());
        var when = posting.studied()
                .map(it -> new Div(
                        new Div(getTranslation("credit.when.studied", Moments.text(it, getLocale()))),
                        new Div(getTranslation("credit.when.posted", posted))))
                .orElseGet(() -> new Div(posted));
        when.addClassName("small");
        return when;
    }

    private Button correct(EntryGroup group, CreditEntry entry, String title, Runnable done) {
        boolean reversed = group.isReversed(entry);
        var button = new Button(
                getTranslation(reversed ? "credit.postInstead" : "credit.correct"),
                it -> new CorrectionDialog(
                                credit, actor, new CorrectionDialog.Wrong(year, entry, title, reversed), done)
                        .open());
        button.setAriaLabel(button.getText() + " " + title);
        button.addClassName("entry-act");
        return button;
    }

    private static String signed(CreditEntry entry) {
        var change = entry.posting().change();
        return (change.hundredths() > 0 ? "+" : "") + change;
    }

    private Facts facts(Explanation explanation) {
        var facts = new Facts();
        words.lines(explanation, getLocale()).forEach(it -> facts.say(it.name(), it.value()));
        return facts;
    }
}
