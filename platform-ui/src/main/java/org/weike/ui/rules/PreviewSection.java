package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.Counter;
import org.weike.core.credit.RecomputationDesk;
import org.weike.core.credit.RecomputationStart;
import org.weike.core.credit.RecomputationTotals;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.PlainTable;
import org.weike.ui.kit.Said;
import org.weike.wording.Moments;

/** What other rules would change in a year: asked for, being looked at, or as totals and the largest differences. */
final class PreviewSection extends Section {

    private final transient Previews previews;
    private final transient RecomputationDesk recomputations;
    private final transient PeopleDesk people;
    private final transient Actor actor;
    private final transient Asked asked;
    private final transient Runnable begun;
    private final Div targets = new Div();
    private final Div content = new Div();
    private transient @Nullable Preview preview;
    private boolean waiting;

    PreviewSection(
            Previews previews,
            RecomputationDesk recomputations,
            PeopleDesk people,
            Actor actor,
            Asked asked,
            Runnable begun) {
        this.previews = previews;
        this.recomputations = recomputations;
        this.people = people;
        this.actor = actor;
        this.asked = asked;
        this.begun = begun;
        content.addClassName("column");
        addClassName("section");
        add(
                new H2(getTranslation(
                        "changes.year",
                        Integer.toString(asked.year()),
                        asked.rules().name())),
                targets,
                content);
        preview = previews.find(question()).orElse(null);
        fill();
    }

    private Previews.Question question() {
        return new Previews.Question(actor, asked.rules().form(), asked.year());
    }

    /** Whether it was still being looked at when this was last filled, so that the end is shown too. */
    boolean isAtWork() {
        return waiting;
    }

    void fill() {
        content.removeAll();
        waiting = false;
        showTargets();
        var known = preview;
        if (known == null) {
            ask("changes.preview.text");
            return;
        }
        switch (known.answer()) {
            case null -> wait(known);
            case Preview.Answer.Found it -> show(it, known.asked());
            case Preview.Answer.Faulty it ->
                content.add(new Paragraph(
                        getTranslation("rules.refused.FAULTY", it.problems().size())));
            case Preview.Answer.Stopped it -> ask("changes.preview.stopped");
            case Preview.Answer.Failed it -> ask("changes.preview.failed");
        }
    }

    /** Stays as it is once it is there, however often the rest is looked at. */
    private void showTargets() {
        var known = preview;
        if (known != null && targets.getComponentCount() == 0) {
            known.targets().ifPresent(it -> targets.add(new TargetChanges(it, asked.year(), people, actor)));
        }
    }

    private void ask(String text) {
        var go = new Button(getTranslation("changes.preview"), it -> askAnew());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(new Paragraph(getTranslation(text)), new Div(go));
    }

    private void askAnew() {
        preview = previews.ask(question());
        targets.removeAll();
        begun.run();
    }

    /** What was posted since is not in an answer, so it says when it was asked for and can be had anew. */
    private Div askedAt(Instant at) {
        var when = new Span(getTranslation("changes.preview.at", Moments.text(at, getLocale())));
        when.addClassName("small");
        var line = new Div(when, new Button(getTranslation("changes.preview.again"), it -> askAnew()));
        line.addClassName("toolbar");
        return line;
    }

    private void wait(Preview running) {
        waiting = true;
        var said = new Span(
                running.targets().isEmpty()
                        ? getTranslation("changes.targets.running", running.looked())
                        : getTranslation("changes.preview.running", running.changed()));
        said.getElement().setAttribute("role", "status");
        var bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("changes.preview"));
        bar.setIndeterminate(true);
        content.add(said, bar, new Div(new Button(getTranslation("changes.preview.stop"), it -> running.stop())));
    }

    private void show(Preview.Answer.Found found, Instant at) {
        var totals = found.totals();
        var said = new Paragraph(getTranslation(
                totals.changed() == 0 ? "changes.nothing" : "changes.found",
                totals.people(),
                totals.changed(),
                totals.entries()));
        said.getElement().setAttribute("role", "status");
        content.add(new H3(getTranslation("changes.hours")), said, askedAt(at));
        if (totals.untold() > 0) {
            content.add(new Paragraph(getTranslation("changes.untold", totals.untold())));
        }
        if (totals.changed() == 0) {
            return;
        }
        content.add(sums(totals), post(totals));
        content.add(new Paragraph(getTranslation(
                totals.changed() > Differences.MOST ? "changes.largest" : "changes.all", Differences.MOST)));
        content.add(new DifferenceRows(found.largest(), people, actor));
    }

    private PlainTable sums(RecomputationTotals totals) {
        var table = new PlainTable(
                getTranslation("credit.counter"), getTranslation("changes.before"), getTranslation("changes.after"));
        for (Counter each : Counter.values()) {
            table.row(
                    getTranslation("credit.counter." + each),
                    Figures.text(totals.before().of(each)),
                    Figures.text(totals.after().of(each)));
        }
        return table;
    }

    /** By a draft nothing is posted, and by rules to come neither: what is posted until then would be by others. */
    private Div post(RecomputationTotals totals) {
        return switch (asked.rules().reference()) {
            case OtherRules.Draft it -> new Div(new Paragraph(getTranslation("changes.post.draft")));
            case OtherRules.Version it ->
                it.from().isAfter(asked.today())
                        ? new Div(new Paragraph(getTranslation("changes.refused.RULES_HAVE_NOT_BEGUN")))
                        : new Div(new Button(
                                getTranslation("changes.post"),
                                press -> new PostDialog(asked, totals, () -> post(it)).open()));
        };
    }

    private void post(OtherRules.Version version) {
        switch (recomputations.begin(actor, version.id(), asked.year())) {
            case RecomputationStart.Done it -> begun.run();
            case RecomputationStart.Refused it -> Said.refused(this, "changes.refused.", it.reason());
        }
    }

    /** Which rules for which year, and what day it is. */
    record Asked(OtherRules rules, int year, LocalDate today) {}
}
