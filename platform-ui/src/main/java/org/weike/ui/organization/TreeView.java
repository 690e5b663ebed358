package org.weike.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RoleGrant;
import org.weike.core.organization.TreeChange;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.ArrivalsNote;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.Crumbs;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.Tag;

/** The tree, node by node: what hangs below, who has a role here, and what can be changed. */
@Route("organizations")
@Menu(title = "tree.title", order = 60, icon = "vaadin:sitemap")
@Needs(Permission.SEE_TREE)
@PermitAll
class TreeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NODE = "node";
    private static final String WORDS = "q";
    private static final int MOST_SHOWN = 300;

    private final transient OrganizationDesk organizations;
    private final transient RoleDesk roles;
    private final transient PeopleDesk people;
    private final transient ArrivalDesk arrivals;
    private final transient NodeNames names;
    private final transient CurrentActor current;
    private final transient Actor actor;
    private final SearchField words;
    private final CountLine count = new CountLine();
    private final UnorderedList rows = new UnorderedList();
    private final Div toolbar = new Div();
    private transient QueryState state = new QueryState("organizations", Map.of());

    TreeView(
            OrganizationDesk organizations,
            RoleDesk roles,
            PeopleDesk people,
            ArrivalDesk arrivals,
            NodeNames names,
            CurrentActor current) {
        this.organizations = organizations;
        this.roles = roles;
        this.people = people;
        this.arrivals = arrivals;
        this.names = names;
        this.current = current;
        this.actor = current.actor();
        words = new SearchField(
                getTranslation("tree.search"), it -> state.with(WORDS, it).open());
        rows.addClassName("rows");
        toolbar.add(words);
        toolbar.addClassName("toolbar");
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(WORDS));
        List<Organization> tops = organizations.tops(actor, Permission.SEE_TREE);
        removeAll();
        if (state.isSet(NODE)) {
            show(organizations.open(actor, new OrganizationId(state.text(NODE))));
        } else if (tops.size() == 1) {
            show(tops.getFirst());
        } else {
            add(new PageHeader(getTranslation("tree.title")), toolbar, isSearching() ? found(null) : below(tops));
        }
    }

    private boolean isSearching() {
        return state.isSet(WORDS);
    }

    private void show(Organization node) {
        List<Organization> tops = organizations.tops(actor, Permission.SEE_TREE);
        add(new Crumbs(organizations.path(actor, node.id()), tops, this::linkTo), header(node));
        add(new ArrivalsNote(arrivals, actor).show(node.id(), ""), toolbar);
        if (isSearching()) {
            add(found(node));
            return;
        }
        add(below(organizations.children(actor, node.id())));
        if (!node.kind().isUnit()) {
            add(covered(node));
        }
        if (current.mayAnywhere(Permission.SEE_ROLES)) {
            add(section("tree.roles", grants(node)));
        }
    }

    private Section covered(Organization node) {
        List<Organization> units = organizations.covered(actor, node.id());
        boolean mayEdit = current.mayAnywhere(Permission.EDIT_TREE);
        var links = new UnorderedList();
        links.addClassName("rows");
        units.forEach(it -> links.add(new ListItem(linkTo(it))));
        var section = section("tree.covers", links);
        section.setVisible(mayEdit || !units.isEmpty());
        if (units.isEmpty()) {
            section.add(new Span(getTranslation("tree.covers.none")));
        }
        if (mayEdit) {
            section.add(new Button(
                    getTranslation("tree.cover"),
                    it -> new CoverDialog(organizations, actor, node, this::reload).open()));
        }
        return section;
    }

    private PageHeader header(Organization node) {
        var header = new PageHeader(node.name());
        var ways = List.of(
                wayTo("people", node, "tree.people", current.mayAnywhere(Permission.SEE_PEOPLE)),
                wayTo("ledger", node, "ledger.title", current.mayAnywhere(Permission.SEE_LEDGER)),
                wayTo(
                        "studies",
                        node,
                        "tree.studies",
                        !node.kind().isUnit() && current.mayAnywhere(Permission.SEE_LEDGER)));
        header.line(lineOf(node)).actions(ways.toArray(Component[]::new));
        if (current.mayAnywhere(Permission.EDIT_TREE)) {
            var add = new Button(
                    getTranslation("tree.add"), it -> new NodeForm(organizations, actor, node, this::reload).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            var move = new Button(getTranslation("tree.move"), it -> chooseParent(node));
            move.setVisible(node.above().isPresent());
            var rename = new Button(
                    getTranslation("tree.rename"),
                    it -> NodeForm.renaming(organizations, actor, node, this::reload)
                            .open());
            header.actions(
                    Stream.concat(ways.stream(), Stream.of(rename, move, add)).toArray(Component[]::new));
        }
        return header;
    }

    private String lineOf(Organization node) {
        String kind = getTranslation("organization.kind." + node.kind());
        String code = node.code() == null
                ? ""
                : " · " + getTranslation("tree.rosterCode", node.code().value());
        return kind
                + (node.creditCode() == null ? "" : " · " + node.creditCode().value())
                + code;
    }

    private Component wayTo(String screen, Organization node, String word, boolean isOpen) {
        var place = new QueryState(screen, Map.of(NODE, node.id().value()));
        var link = new Anchor(place.address(), getTranslation(word));
        link.setRouterIgnore(false);
        link.setVisible(isOpen);
        return link;
    }

    private void reload() {
        state.open();
    }

    private Section below(List<Organization> nodes) {
        rows.removeAll();
        nodes.stream().limit(MOST_SHOWN).forEach(it -> rows.add(row(it, linkTo(it))));
        count.show(nodes.size());
        var section = section("tree.below", rows);
        if (nodes.isEmpty()) {
            section.add(new EmptyState(
                    getTranslation("tree.none"),
                    current.mayAnywhere(Permission.EDIT_TREE) ? getTranslation("tree.none.text") : ""));
        } else {
            section.addComponentAtIndex(1, count);
        }
        return section;
    }

    /** Everything that matches, however deep it hangs, in the node that is open or wherever the person reaches. */
    private Section found(@Nullable Organization node) {
        Query query = OrganizationDesk.ALL.matching(state.text(WORDS)).page(0, MOST_SHOWN);
        Found found = organizations.find(
                actor, Permission.SEE_TREE, node == null ? query : query.where(new Filter.Below(node.id())));
        rows.removeAll();
        found.hits().stream()
                .map(it -> organizations.open(actor, new OrganizationId(it.id())))
                .forEach(it -> rows.add(row(it, linkTo(it), way(it))));
        count.show(found.total());
        var section = section("tree.found", count, rows);
        if (found.hits().isEmpty()) {
            section.add(new EmptyState(getTranslation("tree.found.none"), getTranslation("tree.found.none.text")));
        }
        return section;
    }

    private Div way(Organization node) {
        var way = new Div(names.way(actor, node.above().orElse(node.id())));
        way.addClassName("small");
        return way;
    }

    private ListItem row(Organization node, Component... words) {
        var name = new Div(words);
        name.addClassName("grow");
        var peopleLink = new RouterLink(getTranslation("tree.people"), PeopleView.class);
        peopleLink.setQueryParameters(QueryParameters.of(NODE, node.id().value()));
        var row = new ListItem(name, new Tag(getTranslation("organization.kind." + node.kind()), Tag.Tone.PLAIN));
        if (current.mayAnywhere(Permission.SEE_PEOPLE)) {
            row.add(peopleLink);
        }
        return row;
    }

    private RouterLink linkTo(Organization node) {
        var link = new RouterLink(node.name(), TreeView.class);
        link.setQueryParameters(QueryParameters.of(NODE, node.id().value()));
        return link;
    }

    private Component grants(Organization node) {
        List<RoleGrant> grants = roles.at(actor, node.id());
        if (grants.isEmpty()) {
            return new Span(getTranslation("tree.roles.none"));
        }
        Map<String, String> names = namesOf(grants);
        var facts = new Facts();
        grants.forEach(it -> facts.say(
                getTranslation("role." + it.role()),
                new RouterLink(
                        names.getOrDefault(it.person().value(), it.person().value()),
                        PersonView.class,
                        new RouteParameters(PersonView.PERSON, it.person().value()))));
        return facts;
    }

    /** From the list and not from their cards: reading a name in a list is no look at the person. */
    private Map<String, String> namesOf(List<RoleGrant> grants) {
        Set<String> ids = grants.stream().map(it -> it.person().value()).collect(Collectors.toSet());
        var query = Query.of("person").where(new Filter.Ids(ids)).page(0, ids.size());
        Function<Hit, String> name = it -> it.text("name");
        return people.find(actor, query).hits().stream().collect(Collectors.toMap(Hit::id, name));
    }

    private void chooseParent(Organization node) {
        new NodeDialog(
                        getTranslation("tree.move.where"),
                        organizations,
                        actor,
                        Permission.EDIT_TREE,
                        it -> node.kind().hangsBelow(it.kind()) && !it.equals(node),
                        it -> move(node, it))
                .open();
    }

    private void move(Organization node, Organization parent) {
        switch (organizations.move(actor, node.id(), node.rev(), parent.id())) {
            case TreeChange.Done done -> {
                Said.done(getTranslation("kit.saved"));
                reload();
            }
            case TreeChange.Refused refused -> Said.refused(this, "tree.refused.", refused.problem());
        }
    }

    private Section section(String key, Component... parts) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("section");
        section.add(parts);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tree.title");
    }
}
