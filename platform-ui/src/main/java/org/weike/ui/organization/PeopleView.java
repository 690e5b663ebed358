package org.weike.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridSortOrder;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.FindingDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonLine;
import org.weike.core.organization.PersonalNumber;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.Status.Standing;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.ArrivalsNote;
import org.weike.ui.kit.Choice;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.FoundRows;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.Tag;

/** Everybody within reach: found by name, staff number, or a whole phone or identity number. */
@Route("people")
@Menu(title = "people.title", order = 50, icon = "vaadin:users")
@Needs(Permission.SEE_PEOPLE)
@PermitAll
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String NODE = "node";
    private static final String STANDING = "standing";

    private final transient PeopleDesk people;
    private final transient OrganizationDesk organizations;
    private final transient RosterDesk roster;
    private final ArrivalsNote arriving;
    private final transient NodeNames names;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayEdit;

    private final PageHeader header = new PageHeader(getTranslation("people.title"));
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Choice<Standing> standing;
    private final Button node = new Button();
    private final CountsBelow below;
    private final Listing<Hit> list = new Listing<>(getTranslation("people.title"), this::piece);
    private transient QueryState state = new QueryState("people", Map.of());

    /** A phone or identity number that is looked for, which stands in no address, and who has it. */
    private String number = "";

    private Set<String> numbered = Set.of();

    PeopleView(
            PeopleDesk people,
            FindingDesk finding,
            OrganizationDesk organizations,
            RosterDesk roster,
            ArrivalDesk arrivals,
            NodeNames names,
            Clock clock,
            CurrentActor current) {
        this.people = people;
        this.organizations = organizations;
        this.roster = roster;
        this.names = names;
        this.clock = clock;
        this.actor = current.actor();
        this.mayEdit = current.mayAnywhere(Permission.EDIT_PEOPLE);
        words = new SearchField(getTranslation("people.search"), this::lookFor).orNumbers(this::lookUp);
        standing = new Choice<>(
                getTranslation("people.standing.all"),
                List.of(Standing.values()),
                this::wordOf,
                it -> state.with(STANDING, it.map(Enum::name).orElse("")).open());
        node.addClickListener(it -> chooseNode());
        below = new CountsBelow(finding, organizations, actor);
        arriving = new ArrivalsNote(arrivals, actor);
        var toolbar = new Div(words, node, standing, count);
        toolbar.addClassName("toolbar");
        addClassNames("page", "fixed");
        add(header, arriving, toolbar, below, list);
        addColumns();
        FoundRows.show(list, this::question, it -> people.find(actor, it), count::show);
    }

    private void addColumns() {
        var name = list.addComponentColumn(PeopleView::link)
                .setHeader(getTranslation("person.name"))
                .setSortProperty(FoundRows.NAME + "name")
                .setSortable(true);
        list.sort(List.of(new GridSortOrder<>(name, SortDirection.ASCENDING)));
        list.addColumn(it -> it.text("staffNumber"))
                .setHeader(getTranslation("person.staffNumber"))
                .setSortProperty("staffNumber")
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(this::homeOf).setHeader(getTranslation("person.home")).setFlexGrow(3);
        list.addComponentColumn(this::standingOf)
                .setHeader(getTranslation("person.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.setEmptyStateComponent(new EmptyState(getTranslation("people.none"), getTranslation("people.none.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        if (PersonalNumber.mayBe(state.text(WORDS))) {
            event.forwardTo("people", state.with(WORDS, "").parameters());
            return;
        }
        if (state.isSet(WORDS)) {
            forgetNumber();
        }
        words.setValue(number.isEmpty() ? state.text(WORDS) : number);
        standing.setValue(state.word(STANDING, Standing.class).orElse(null));
        node.setText(
                state.isSet(NODE)
                        ? organizations
                                .open(actor, new OrganizationId(state.text(NODE)))
                                .name()
                        : getTranslation("people.everywhere"));
        showActions();
        below.show(state, NODE, question());
        arriving.show(state.isSet(NODE) ? new OrganizationId(state.text(NODE)) : null, state.text(WORDS));
        list.getDataProvider().refreshAll();
    }

    private void showActions() {
        if (!mayEdit) {
            return;
        }
        var add = new Button(getTranslation("people.add"), it -> chooseHome());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header.actions(add);
    }

    private void lookFor(String typed) {
        forgetNumber();
        state.with(WORDS, typed).open();
    }

    private void forgetNumber() {
        number = "";
        numbered = Set.of();
    }

    /** A whole phone or identity number is in no index; it leads to the person, or lists those who share it. */
    private void lookUp(String typed) {
        List<PersonLine> found = people.findByNumber(actor, typed);
        if (found.size() == 1) {
            UI.getCurrent()
                    .navigate(
                            PersonView.class,
                            new RouteParameters(
                                    PersonView.PERSON, found.getFirst().id().value()));
            return;
        }
        number = typed.strip();
        numbered = found.stream().map(it -> it.id().value()).collect(Collectors.toSet());
        state.with(WORDS, "").open();
    }

    private Query question() {
        Query query = numbered.isEmpty()
                ? Query.of("person").matching(number.isEmpty() ? state.text(WORDS) : number)
                : Query.of("person").where(new Filter.Ids(numbered));
        if (state.isSet(NODE)) {
            query = query.where(new Filter.Below(new OrganizationId(state.text(NODE))));
        }
        return state.word(STANDING, Standing.class).isPresent()
                ? query.where(Filter.is("standing", state.text(STANDING)))
                : query;
    }

    private void chooseNode() {
        if (state.isSet(NODE)) {
            state.with(NODE, "").open();
            return;
        }
        new NodeDialog(
                        getTranslation("people.chooseNode"),
                        organizations,
                        actor,
                        Permission.SEE_PEOPLE,
                        it -> true,
                        it -> state.with(NODE, it.id().value()).open())
                .open();
    }

    private void chooseHome() {
        if (state.isSet(NODE)) {
            add(organizations.open(actor, new OrganizationId(state.text(NODE))));
            return;
        }
        List<Organization> tops = organizations.tops(actor, Permission.EDIT_PEOPLE);
        if (tops.size() == 1
                && organizations.children(actor, tops.getFirst().id()).isEmpty()) {
            add(tops.getFirst());
            return;
        }
        new NodeDialog(
                        getTranslation("people.chooseHome"),
                        organizations,
                        actor,
                        Permission.EDIT_PEOPLE,
                        it -> true,
                        this::add)
                .open();
    }

    private void add(Organization home) {
        PersonDialog.adding(roster, actor, home, clock).open();
    }

    private static RouterLink link(Hit hit) {
        return new RouterLink(hit.text("name"), PersonView.class, new RouteParameters(PersonView.PERSON, hit.id()));
    }

    private String homeOf(Hit hit) {
        return names.home(actor, hit);
    }

    private Tag standingOf(Hit hit) {
        Standing is = Standing.valueOf(hit.text("standing"));
        return new Tag(wordOf(is), is == Standing.FULL ? Tag.Tone.PLAIN : Tag.Tone.CARE);
    }

    private String wordOf(Standing each) {
        return getTranslation("person.standing." + each);
    }

    private Component piece(Hit hit) {
        var top = new Div(link(hit), standingOf(hit));
        top.addClassName("piece-top");
        var below = new Span(hit.text("staffNumber") + " · " + homeOf(hit));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}
