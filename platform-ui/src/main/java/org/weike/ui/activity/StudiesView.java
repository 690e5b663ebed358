package org.weike.ui.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.credit.CreditTime;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.Choice;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.FoundRows;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.NodePlace;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** What the branches of a node studied together in a year, latest first. */
@Route("studies")
@Menu(title = "studies.title", order = 43, icon = "vaadin:calendar-user")
@Needs(Permission.SEE_LEDGER)
@PermitAll
class StudiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String YEAR = "year";
    private static final int YEARS = 5;

    private final transient BranchStudyDesk studies;
    private final transient NodeNames names;
    private final transient NodePlace place;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayEnter;
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Choice<Integer> year;
    private final Listing<Hit> list = new Listing<>(getTranslation("studies.title"), this::piece);
    private transient QueryState state = new QueryState("studies", Map.of());
    private transient Optional<OrganizationId> node = Optional.empty();

    StudiesView(
            BranchStudyDesk studies,
            OrganizationDesk organizations,
            NodeNames names,
            Clock clock,
            CurrentActor current) {
        this.studies = studies;
        this.names = names;
        this.clock = clock;
        this.actor = current.actor();
        this.mayEnter = current.mayAnywhere(Permission.RECORD_STUDY);
        this.place = new NodePlace(organizations, actor, Permission.SEE_LEDGER);
        words = new SearchField(
                getTranslation("studies.find"), it -> state.with(WORDS, it).open());
        int now = thisYear();
        year = new Choice<>(
                getTranslation("studies.year"),
                IntStream.range(0, YEARS).mapToObj(it -> now - it).toList(),
                String::valueOf,
                it -> state.with(YEAR, it.map(String::valueOf).orElse("")).open());
        addClassNames("page", "fixed");
        addColumns();
    }

    private void addColumns() {
        list.addComponentColumn(this::title)
                .setHeader(getTranslation("studies.topic"))
                .setSortProperty(BranchStudyDesk.TOPIC)
                .setSortable(true)
                .setFlexGrow(2);
        list.addColumn(it -> names.name(actor, branch(it)))
                .setHeader(getTranslation("studies.branch"))
                .setFlexGrow(2);
        var when = list.addColumn(this::time)
                .setHeader(getTranslation("studies.time"))
                .setSortProperty(FoundRows.NUMBER + BranchStudyDesk.FROM)
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addFigures(it -> number(it, BranchStudyDesk.MINUTES), getTranslation("studies.minutes"))
                .setSortProperty(FoundRows.NUMBER + BranchStudyDesk.MINUTES)
                .setSortable(true);
        list.addFigures(it -> number(it, BranchStudyDesk.PEOPLE), getTranslation("studies.people"))
                .setSortProperty(FoundRows.NUMBER + BranchStudyDesk.PEOPLE)
                .setSortable(true);
        list.sort(List.of(new GridSortOrder<>(when, SortDirection.DESCENDING)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        var entered = place.enter(event);
        node = Optional.of(entered);
        words.setValue(state.text(WORDS));
        year.setValue(shownYear());
        var header = place.header(new PageHeader(getTranslation("studies.title")), "studies.line", entered);
        var toolbar = new Div(words, year, count);
        toolbar.addClassName("toolbar");
        removeAll();
        add(header, toolbar);
        if (mayEnter) {
            toolbar.add(toPhone("/branch-study", getTranslation("studies.enter")));
        }
        add(list);
        list.setEmptyStateComponent(
                new EmptyState(getTranslation("studies.none"), getTranslation("studies.none.text")));
        FoundRows.show(list, this::question, it -> studies.find(actor, it), count::show);
    }

    private Query question() {
        var from = CreditTime.startOf(LocalDate.of(shownYear(), 1, 1));
        var until = CreditTime.startOf(LocalDate.of(shownYear() + 1, 1, 1));
        var query = BranchStudyDesk.ALL
                .matching(state.text(WORDS))
                .where(new Filter.Between(BranchStudyDesk.FROM, from.toEpochMilli(), until.toEpochMilli() - 1));
        return node.map(it -> query.where(new Filter.Below(it))).orElse(query);
    }

    private int shownYear() {
        return state.number(YEAR, thisYear());
    }

    private int thisYear() {
        return CreditTime.yearOf(clock.instant());
    }

    private Component title(Hit study) {
        var title = new Div(new RouterLink(
                study.text(BranchStudyDesk.TOPIC),
                BranchStudyView.class,
                new RouteParameters(BranchStudyView.STUDY, study.id())));
        if (Boolean.parseBoolean(study.text(BranchStudyDesk.TAKEN_BACK))) {
            title.add(new Tag(getTranslation("studies.takenBack"), Tag.Tone.CARE));
        }
        return title;
    }

    private Component piece(Hit study) {
        var facts = new Span(names.name(actor, branch(study)) + " · " + time(study) + " · "
                + getTranslation("studies.who", number(study, BranchStudyDesk.PEOPLE)));
        facts.addClassName("small");
        return new Div(title(study), facts);
    }

    private static OrganizationId branch(Hit study) {
        return new OrganizationId(study.text(BranchStudyDesk.BRANCH));
    }

    private String time(Hit study) {
        return Moments.text(
                Instant.ofEpochMilli(study.number(BranchStudyDesk.FROM).orElse(0)), getLocale());
    }

    private static String number(Hit study, String field) {
        return String.valueOf(study.number(field).orElse(0));
    }

    /** The page on which it is entered is the one for phones, which is good at a table too. */
    static Anchor toPhone(String address, String text) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studies.title");
    }
}
