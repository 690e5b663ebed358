package org.weike.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.RecomputationDesk;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraftId;
import org.weike.core.credit.RuleSetId;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Watch;
import org.weike.wording.RuleNames;

/** What other rules would change in a year, and the years that are being posted anew; both go on without the screen. */
@Route("rules/changes")
@Needs(Permission.EDIT_RULES)
@PermitAll
class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String RULES = "rules";
    private static final String DRAFT = "draft";
    private static final String YEAR = "year";
    private static final int YEARS = 4;

    private final transient RuleDesk rules;
    private final transient RecomputationDesk recomputations;
    private final transient Previews previews;
    private final transient PeopleDesk people;
    private final transient RuleNames names;
    private final transient Clock clock;
    private final transient Actor actor;
    private transient QueryState state = new QueryState("rules/changes", Map.of());
    private transient @Nullable RecomputationRows running;
    private transient @Nullable PreviewSection shown;
    private final transient Watch watch = new Watch(this, this::isAtWork, this::look);

    ChangesView(
            RuleDesk rules,
            RecomputationDesk recomputations,
            Previews previews,
            PeopleDesk people,
            RuleNames names,
            Clock clock,
            CurrentActor current) {
        this.rules = rules;
        this.recomputations = recomputations;
        this.previews = previews;
        this.people = people;
        this.names = names;
        this.clock = clock;
        this.actor = current.actor();
        addClassName("page");
    }

    static QueryParameters by(RuleSetId version) {
        return QueryParameters.of(RULES, version.value());
    }

    static QueryParameters by(RuleDraftId draft) {
        return QueryParameters.of(DRAFT, draft.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        show();
    }

    private void show() {
        List<OtherRules> all = OtherRules.all(rules, names, actor, getLocale());
        int thisYear = CreditTime.yearOf(clock.instant());
        int year = state.number(YEAR, thisYear);
        Optional<OtherRules> chosen =
                all.stream().filter(it -> isNamed(it.reference())).findFirst();
        var rows = new RecomputationRows(recomputations, names, actor, this::show);
        running = rows;
        removeAll();
        add(
                new RouterLink(getTranslation("rules.back"), RulesView.class),
                new PageHeader(getTranslation("changes.title"))
                        .line(getTranslation("changes.line"))
                        .actions(choice(all, chosen.orElse(null)), years(thisYear, year)),
                rows);
        shown = chosen.map(it -> new PreviewSection(
                        previews,
                        recomputations,
                        people,
                        actor,
                        new PreviewSection.Asked(it, year, CreditTime.dayOf(clock.instant())),
                        this::show))
                .orElse(null);
        if (shown == null) {
            add(new EmptyState(getTranslation("changes.none"), getTranslation("changes.none.text")));
        } else {
            add(shown);
        }
        watch.settle();
    }

    private boolean isNamed(OtherRules.Reference reference) {
        return switch (reference) {
            case OtherRules.Version it -> state.text(RULES).equals(it.id().value());
            case OtherRules.Draft it -> state.text(DRAFT).equals(it.id().value());
        };
    }

    private Select<OtherRules> choice(List<OtherRules> all, @Nullable OtherRules chosen) {
        var choice = new Select<OtherRules>();
        choice.setAriaLabel(getTranslation("changes.which"));
        choice.setPlaceholder(getTranslation("changes.which"));
        choice.setItems(all);
        choice.setItemLabelGenerator(OtherRules::name);
        choice.setMinWidth("260px");
        if (chosen != null) {
            choice.setValue(chosen);
        }
        choice.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                open(it.getValue().reference());
            }
        });
        return choice;
    }

    private void open(OtherRules.Reference reference) {
        switch (reference) {
            case OtherRules.Version it ->
                state.with(DRAFT, "").with(RULES, it.id().value()).open();
            case OtherRules.Draft it ->
                state.with(RULES, "").with(DRAFT, it.id().value()).open();
        }
    }

    private Select<Integer> years(int thisYear, int year) {
        var years = new Select<Integer>();
        years.setAriaLabel(getTranslation("ledger.year"));
        years.setItems(IntStream.range(0, YEARS).mapToObj(it -> thisYear - it).toList());
        years.setItemLabelGenerator(it -> getTranslation("ledger.year.each", Integer.toString(it)));
        years.setValue(year);
        years.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(YEAR, Integer.toString(it.getValue())).open();
            }
        });
        return years;
    }

    private void look() {
        var rows = running;
        var section = shown;
        if (rows != null && rows.isAtWork()) {
            rows.fill();
        }
        if (section != null && section.isAtWork()) {
            section.fill();
        }
    }

    private boolean isAtWork() {
        var rows = running;
        var section = shown;
        return (rows != null && rows.isAtWork()) || (section != null && section.isAtWork());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("changes.title");
    }
}
