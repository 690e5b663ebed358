package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.weike.core.credit.Recomputation;
import org.weike.core.credit.RecomputationDesk;
import org.weike.core.credit.RecomputationStart;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.RuleNames;

/** The years that were posted anew or are being so, with how far each has come. */
final class RecomputationRows extends Section {

    private final transient RecomputationDesk recomputations;
    private final transient RuleNames names;
    private final transient Actor actor;
    private final transient Runnable changed;
    private final UnorderedList rows = new UnorderedList();
    private transient List<Recomputation> shown = List.of();

    RecomputationRows(RecomputationDesk recomputations, RuleNames names, Actor actor, Runnable changed) {
        this.recomputations = recomputations;
        this.names = names;
        this.actor = actor;
        this.changed = changed;
        rows.addClassName("rows");
        addClassName("section");
        add(new H2(getTranslation("changes.running")), rows);
        fill();
    }

    boolean isAtWork() {
        return shown.stream().anyMatch(Recomputation::isRunning);
    }

    void fill() {
        shown = recomputations.all(actor);
        rows.removeAll();
        shown.forEach(it -> rows.add(row(it)));
        setVisible(!shown.isEmpty());
    }

    private ListItem row(Recomputation each) {
        var name = new Span(getTranslation(
                "changes.year", Integer.toString(each.year()), names.version(each.rules(), getLocale())));
        var said = new Span(said(each));
        said.addClassName("small");
        said.getElement().setAttribute("role", "status");
        var words = new Div(name, new Div(said));
        words.addClassName("grow");
        var row = new ListItem(words, stage(each.stage()));
        switch (each.stage()) {
            case RUNNING -> row.add(bar(each));
            case STOPPED -> row.add(new Button(getTranslation("changes.goOn"), it -> goOn(each)));
            case DONE -> {
                // Nothing is left to do.
            }
        }
        return row;
    }

    private String said(Recomputation each) {
        var totals = each.totals();
        return getTranslation("changes.progress", totals.people(), each.accounts(), totals.changed(), totals.entries());
    }

    private Tag stage(Recomputation.Stage stage) {
        return new Tag(
                getTranslation("changes.stage." + stage),
                switch (stage) {
                    case RUNNING -> Tag.Tone.PLAIN;
                    case STOPPED -> Tag.Tone.CARE;
                    case DONE -> Tag.Tone.GOOD;
                });
    }

    private ProgressBar bar(Recomputation each) {
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("changes.running"));
        bar.setValue(
                each.accounts() == 0 ? 0 : Math.min(1, (double) each.totals().people() / each.accounts()));
        return bar;
    }

    private void goOn(Recomputation stopped) {
        switch (recomputations.begin(actor, stopped.rules(), stopped.year())) {
            case RecomputationStart.Done it -> changed.run();
            case RecomputationStart.Refused it -> Said.refused(this, "changes.refused.", it.reason());
        }
    }
}
