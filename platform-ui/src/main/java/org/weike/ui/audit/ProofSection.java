package org.weike.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.weike.core.credit.LastCheck;
import org.weike.core.credit.LedgerCheckDesk;
import org.weike.core.credit.LedgerFinding;
import org.weike.core.credit.LedgerReport;
import org.weike.core.credit.ProofStanding;
import org.weike.core.credit.root.RootDay;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Watch;
import org.weike.wording.Moments;

/** Says how well the ledger is proven, and has it checked. */
final class ProofSection extends Section {

    private final transient LedgerCheckDesk checks;
    private final transient Actors actors;
    private final transient Actor actor;
    private final Button begin = new Button(getTranslation("proof.begin"), it -> begin());
    private boolean checking;
    private final transient Watch watch = new Watch(this, () -> checking, this::look);

    ProofSection(LedgerCheckDesk checks, Actors actors, Actor actor) {
        this.checks = checks;
        this.actors = actors;
        this.actor = actor;
        addClassName("section");
        show(checks.standing(actor));
    }

    private void begin() {
        checks.begin(actor);
        show(checks.standing(actor));
        watch.settle();
    }

    private void look() {
        var standing = checks.standing(actor);
        if (!standing.isChecking()) {
            show(standing);
        }
    }

    private void show(ProofStanding standing) {
        checking = standing.isChecking();
        begin.setEnabled(!checking);
        begin.setText(getTranslation(checking ? "proof.checking" : "proof.begin"));
        removeAll();
        var facts = new Facts()
                .say(
                        getTranslation("proof.lastRoot"),
                        standing.lastRoot().map(RootDay::value).orElseGet(() -> getTranslation("proof.noRoot")))
                .say(
                        getTranslation("proof.lastCheck"),
                        standing.lastCheck().map(this::worded).orElseGet(() -> getTranslation("proof.never")));
        add(new H2(getTranslation("proof.title")), facts);
        standing.lastCheck().filter(it -> !it.report().isSound()).ifPresent(it -> add(findings(it)));
        add(begin);
    }

    private String worded(LastCheck check) {
        LedgerReport report = check.report();
        return getTranslation(
                report.isSound() ? "proof.sound" : "proof.unsound",
                Moments.text(check.at(), getLocale()),
                actors.name(actor, check.by()),
                report.accounts(),
                report.entries(),
                report.rootsHeld(),
                report.findings());
    }

    private UnorderedList findings(LastCheck check) {
        var list = new UnorderedList();
        list.addClassName("rows");
        check.findings().forEach(it -> list.add(new ListItem(new Span(worded(it)))));
        long more = check.report().findings() - check.findings().size();
        if (more > 0) {
            list.add(new ListItem(new Span(getTranslation("proof.more", more))));
        }
        return list;
    }

    private String worded(LedgerFinding finding) {
        return switch (finding) {
            case LedgerFinding.Unreadable it -> getTranslation("proof.unreadable", it.account());
            case LedgerFinding.Broken it ->
                getTranslation("proof.broken", placeOf(it), getTranslation("credit.fault." + it.fault()));
            case LedgerFinding.OfRoot it ->
                getTranslation("proof.root." + it.root().fault(), it.root().day());
        };
    }

    private static String placeOf(LedgerFinding.Broken it) {
        var entry = it.entry();
        return entry == null ? it.account().value() : it.account().value() + " " + entry.value();
    }
}
