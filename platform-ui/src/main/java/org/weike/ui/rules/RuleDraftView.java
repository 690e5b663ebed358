package org.weike.ui.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleDraftId;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.RuleSet;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Said;
import org.weike.wording.RuleNames;

/** A draft of rules in fields; every change is kept at once, and what is wrong stands beside the field it is in. */
@Route("rules/drafts/:draft")
@Needs(Permission.EDIT_RULES)
@PermitAll
class RuleDraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String DRAFT = "draft";

    private final transient RuleDesk rules;
    private final transient LedgerDesk ledgers;
    private final transient OrganizationDesk organizations;
    private final transient RuleNames names;
    private final transient Clock clock;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader("");
    private final Span kept = new Span();
    private transient @Nullable RuleDraft draft;
    private transient @Nullable DraftForm form;

    RuleDraftView(
            RuleDesk rules,
            LedgerDesk ledgers,
            OrganizationDesk organizations,
            RuleNames names,
            Clock clock,
            CurrentActor current) {
        this.rules = rules;
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.names = names;
        this.clock = clock;
        this.actor = current.actor();
        kept.getElement().setAttribute("role", "status");
        kept.addClassNames("notice", "kept-draft");
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RuleDraftId(event.getRouteParameters().get(DRAFT).orElseThrow());
        open(rules.draft(actor, id));
    }

    private void open(RuleDraft opened) {
        draft = opened;
        var fields = new DraftForm(opened.form(), names, this::changed);
        form = fields;
        removeAll();
        add(new RouterLink(getTranslation("rules.back"), RulesView.class), header, kept, fields);
        header.actions(discard(opened), compare(opened), putInForce());
        show(opened, rules.check(actor, opened.form()));
    }

    private Button discard(RuleDraft opened) {
        var discard = new Button(getTranslation("rules.discard"), it -> discard(opened.id()));
        discard.addThemeVariants(ButtonVariant.ERROR);
        return discard;
    }

    private Button compare(RuleDraft opened) {
        return new Button(
                getTranslation("changes.see"),
                it -> getUI().ifPresent(ui -> ui.navigate(ChangesView.class, ChangesView.by(opened.id()))));
    }

    private Button putInForce() {
        var put = new Button(getTranslation("rules.force"), it -> askFromWhen());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        return put;
    }

    /** Right or not, it is kept; only a field that has no value at all holds everything back. */
    private void changed() {
        var fields = form;
        var before = draft;
        if (fields == null || before == null) {
            return;
        }
        fields.read().ifPresentOrElse(it -> keep(before, it), () -> tell(getTranslation("rules.notKept"), false));
    }

    private void keep(RuleDraft before, RuleForm written) {
        RuleDraft saved = rules.save(actor, before.id(), before.rev(), written);
        draft = saved;
        show(saved, rules.check(actor, written));
    }

    private void show(RuleDraft shown, List<RuleProblem> problems) {
        String name = names.set(shown.form().set(), getLocale());
        header.retitle(getTranslation("rules.draft", name.isBlank() ? getTranslation("rules.unnamed") : name));
        var fields = form;
        if (fields != null) {
            fields.show(problems);
        }
        tell(getTranslation("rules.kept", problems.size()), problems.isEmpty());
    }

    private void tell(String words, boolean fine) {
        kept.setText(words);
        kept.setClassName("fine", fine);
    }

    private void discard(RuleDraftId id) {
        var last = draft;
        if (last == null) {
            return;
        }
        rules.discard(actor, id, last.rev());
        getUI().ifPresent(it -> it.navigate(RulesView.class));
        Said.undoable(getTranslation("rules.discarded"), getTranslation("kit.undo"), () -> again(last.form()));
    }

    private void again(RuleForm lost) {
        rules.begin(actor, lost)
                .map(RuleDraft::id)
                .ifPresentOrElse(
                        it -> UI.getCurrent().navigate(RuleDraftView.class, new RouteParameters(DRAFT, it.value())),
                        () -> Said.problem(getTranslation("rules.begin.full")));
    }

    private void askFromWhen() {
        var last = draft;
        if (last == null) {
            return;
        }
        var problems = rules.check(actor, last.form());
        if (!problems.isEmpty()) {
            Said.problem(getTranslation("rules.refused.FAULTY", problems.size()));
            return;
        }
        var now = clock.instant();
        var root = organizations.tops(actor, Permission.EDIT_RULES).getFirst();
        var everybody = ledgers.open(actor, root.id(), LedgerPeriod.wholeYear(CreditTime.yearOf(now)))
                .sum();
        new ForceDialog(rules, actor, last, everybody, CreditTime.dayOf(now), this::inForce).open();
    }

    private void inForce(RuleSet version) {
        Said.done(getTranslation("rules.forced"));
        getUI().ifPresent(it -> it.navigate(
                RuleVersionView.class,
                new RouteParameters(RuleVersionView.VERSION, version.id().value())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }
}
