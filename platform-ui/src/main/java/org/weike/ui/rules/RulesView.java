package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleSet;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.wording.Moments;
import org.weike.wording.RuleNames;

/** Which rules decide now, which will, and which did; and the drafts of those who write them. */
@Route("rules")
@Menu(title = "rules.title", order = 17, icon = "vaadin:scale")
@Needs(Permission.SEE_LEDGER)
@PermitAll
class RulesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RuleDesk rules;
    private final transient RuleNames names;
    private final transient Clock clock;
    private final transient Actor actor;

    RulesView(RuleDesk rules, RuleNames names, Clock clock, CurrentActor current) {
        this.rules = rules;
        this.names = names;
        this.clock = clock;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean writes = rules.isFor(actor);
        var header = new PageHeader(getTranslation("rules.title")).line(getTranslation("rules.line"));
        if (writes) {
            header.actions(changes(), begin());
        }
        add(header);
        showVersions();
        if (writes) {
            add(drafts(rules.drafts(actor)));
        }
    }

    private Button changes() {
        return new Button(
                getTranslation("changes.title"), it -> getUI().ifPresent(ui -> ui.navigate(ChangesView.class)));
    }

    private Button begin() {
        var begin = new Button(
                getTranslation("rules.begin"), it -> new BeginDialog(rules, names, actor, this::edit).open());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        return begin;
    }

    private void edit(RuleDraft draft) {
        getUI().ifPresent(it -> it.navigate(
                RuleDraftView.class,
                new RouteParameters(RuleDraftView.DRAFT, draft.id().value())));
    }

    private void showVersions() {
        var now = clock.instant();
        RuleSet deciding = rules.inForce(actor);
        add(versions("rules.now", it -> it.equals(deciding)));
        add(versions("rules.toCome", it -> it.validity().from().isAfter(now)));
        add(versions(
                "rules.before",
                it -> !it.equals(deciding) && !it.validity().from().isAfter(now)));
    }

    private Section versions(String heading, Predicate<RuleSet> which) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        rules.versions(actor).stream().filter(which).forEach(it -> rows.add(row(it)));
        return section(heading, rows, "");
    }

    private Section drafts(List<RuleDraft> drafts) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        drafts.forEach(it -> rows.add(row(it)));
        return section("rules.drafts", rows, getTranslation("rules.drafts.none"));
    }

    /** Without rows there is nothing to say, but perhaps what to do. */
    private Section section(String heading, UnorderedList rows, String empty) {
        var section = new Section(new H2(getTranslation(heading)), rows);
        section.addClassName("section");
        boolean isEmpty = rows.getComponentCount() == 0;
        rows.setVisible(!isEmpty);
        section.setVisible(!isEmpty || !empty.isEmpty());
        if (isEmpty) {
            section.add(new Paragraph(empty));
        }
        return section;
    }

    private ListItem row(RuleSet version) {
        var link = new RouterLink(
                names.version(version.id(), getLocale()),
                RuleVersionView.class,
                new RouteParameters(RuleVersionView.VERSION, version.id().value()));
        return row(
                link,
                getTranslation("rules.from", Moments.day(version.validity().from(), getLocale())));
    }

    private ListItem row(RuleDraft draft) {
        var link = new RouterLink(
                names.set(draft.form().set(), getLocale()),
                RuleDraftView.class,
                new RouteParameters(RuleDraftView.DRAFT, draft.id().value()));
        if (link.getText().isBlank()) {
            link.setText(getTranslation("rules.unnamed"));
        }
        return row(link, getTranslation("rules.changed", Moments.text(draft.changed(), getLocale())));
    }

    private static ListItem row(RouterLink link, String remark) {
        var words = new Div(link);
        words.addClassName("grow");
        var small = new Span(remark);
        small.addClassName("small");
        return new ListItem(words, small);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }
}
