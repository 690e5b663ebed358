package org.weike.ui.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Place;
import org.weike.core.roster.Action;
import org.weike.core.roster.Batch;
import org.weike.core.roster.Difference;
import org.weike.core.roster.Heading;
import org.weike.core.roster.PlannedRow;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.RowChange;
import org.weike.core.roster.RowSeen;
import org.weike.core.roster.SheetMapping;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.QueryState;

/** Every row with what is done with it; the numbers above it lead to the rows of one kind. */
final class RowsSection extends Section {

    private static final String ACTION = "action";

    private final transient RosterImportDesk imports;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final transient Batch batch;
    private final transient ProblemWords words;
    private final transient QueryState state;
    private final @Nullable Action action;

    RowsSection(
            RosterImportDesk imports,
            OrganizationDesk organizations,
            Actor actor,
            Batch batch,
            ProblemWords words,
            QueryState state) {
        this.imports = imports;
        this.organizations = organizations;
        this.actor = actor;
        this.batch = batch;
        this.words = words;
        this.state = state;
        this.action = state.word(ACTION, Action.class).orElse(null);
        addClassName("section");
        var count = new CountLine();
        count.show(number());
        add(new H2(getTranslation("imports.rows")), numbers(), count, list());
    }

    private int number() {
        return action == null ? batch.tally().all() : batch.tally().of(action);
    }

    private Div numbers() {
        var numbers = new Div(number(null, batch.tally().all()));
        numbers.addClassName("sum-line");
        List.of(Action.values())
                .forEach(it -> numbers.add(number(it, batch.tally().of(it))));
        return numbers;
    }

    /** Leads to the rows by the whole of it, the word below the figure too. */
    private RouterLink number(@Nullable Action one, int rows) {
        var figure = new Span(BatchWords.number(this, rows));
        figure.addClassName("figure");
        var name = new Span(getTranslation(one == null ? "imports.action.all" : "imports.action." + one));
        name.addClassName("small");
        var link = new RouterLink();
        link.setRoute(
                ImportView.class,
                new RouteParameters(ImportView.BATCH, batch.id().value()));
        link.setQueryParameters(
                state.with(ACTION, one == null ? "" : one.name()).parameters());
        link.add(figure, name);
        if (one == action) {
            link.getElement().setAttribute("aria-current", "true");
        }
        link.getElement().setAttribute("aria-label", name.getText() + " " + figure.getText());
        return link;
    }

    private Listing<RowSeen> list() {
        var list = new Listing<RowSeen>(getTranslation("imports.rows"), this::piece);
        list.addColumn(it -> placeOf(it.row()))
                .setHeader(getTranslation("imports.row.place"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(it -> it.row().label()).setHeader(getTranslation("imports.row.label"));
        list.addColumn(it -> goalOf(it.row()))
                .setHeader(getTranslation("imports.row.goal"))
                .setFlexGrow(2);
        if (batch.sheets().stream().anyMatch(it -> it.subject() == SheetMapping.Subject.PEOPLE)) {
            list.addColumn(it -> standingOf(it.row()))
                    .setHeader(getTranslation("imports.row.standing"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        list.addComponentColumn(it -> BatchWords.action(this, it.row().action()))
                .setHeader(getTranslation("imports.row.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(it -> new Div(differences(it), new ProblemLines(it.row(), words)))
                .setHeader(getTranslation("imports.row.problems"))
                .setFlexGrow(2);
        list.setEmptyStateComponent(
                new EmptyState(getTranslation("imports.rows.none"), getTranslation("imports.rows.none.text")));
        list.setItems(
                page -> imports.rows(actor, batch.id(), action, page.getOffset(), page.getLimit()).rows().stream(),
                page -> number());
        return list;
    }

    private String placeOf(PlannedRow row) {
        String sheet = batch.sheets().stream()
                .filter(it -> it.sheet() == row.place().sheet())
                .map(SheetMapping::name)
                .findFirst()
                .orElse("");
        return getTranslation("imports.row.place.each", sheet, row.place().row() + 1)
                .strip();
    }

    /** Where the person will be at home, or what the organization will hang below. */
    private String goalOf(PlannedRow row) {
        return switch (row.change()) {
            case RowChange.OfOrganization it ->
                it.after().above().map(this::way).orElse("");
            case RowChange.OfPerson it -> way(it.after().home());
            case RowChange.None it -> "";
        };
    }

    /** What the person will be, whether the row says so or it is assumed. */
    private String standingOf(PlannedRow row) {
        return switch (row.change()) {
            case RowChange.OfPerson it ->
                getTranslation("person.standing." + it.after().status().standing());
            case RowChange.OfOrganization it -> "";
            case RowChange.None it -> "";
        };
    }

    private String way(OrganizationId node) {
        try {
            List<Organization> path = organizations.path(actor, node);
            return path.stream()
                    .skip(path.size() > 1 ? 1 : 0)
                    .map(Organization::name)
                    .collect(Collectors.joining(" › "));
        } catch (OutOfReach inFile) {
            return getTranslation("imports.row.inFile");
        }
    }

    /** What the row changes of what is there, a line for each field. */
    private UnorderedList differences(RowSeen seen) {
        var lines = new UnorderedList();
        lines.addClassName("plain-lines");
        seen.differences().forEach(it -> lines.add(new ListItem(difference(it, seen))));
        lines.setVisible(!seen.differences().isEmpty());
        return lines;
    }

    private String difference(Difference difference, RowSeen seen) {
        boolean isHome =
                difference.heading() == Heading.ORGANIZATION && seen.row().change() instanceof RowChange.OfPerson;
        String field = isHome ? getTranslation("imports.row.goal") : words.heading(difference.heading());
        UnaryOperator<String> value = isHome ? this::wayTo : it -> valueOf(difference.heading(), it, seen);
        return words.difference(field, value.apply(difference.before()), value.apply(difference.after()));
    }

    private String valueOf(Heading heading, String value, RowSeen seen) {
        return switch (heading) {
            case PARENT -> wayTo(value);
            case HOST -> host(value, seen);
            case STANDING -> getTranslation("person.standing." + value);
            case FLOATING -> getTranslation("person.floating." + value);
            default -> value;
        };
    }

    private String host(String organization, RowSeen seen) {
        Place place = seen.hosts().get(organization);
        if (organization.isEmpty() || place == null) {
            return organization.isEmpty() ? "" : getTranslation("imports.row.inFile");
        }
        return NodeNames.way(place);
    }

    private String wayTo(String organization) {
        return organization.isEmpty() ? "" : way(new OrganizationId(organization));
    }

    private Component piece(RowSeen seen) {
        PlannedRow row = seen.row();
        var top = new Div(new Span(row.label()), BatchWords.action(this, row.action()));
        top.addClassName("piece-top");
        var below = new Span(Stream.of(placeOf(row), goalOf(row), standingOf(row))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · ")));
        below.addClassName("small");
        var piece = new Div(top, below, differences(seen), new ProblemLines(row, words));
        piece.addClassName("piece");
        return piece;
    }
}
