package org.weike.ui.scanpoint;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.scanpoint.PointSaved;
import org.weike.core.scanpoint.ScanPoint.Status;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Filter;
import org.weike.core.search.Generation;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.Choice;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.FoundRows;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.PlatformAddress;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.Tag;

/** The codes that hang within reach; what is chosen here is printed in one go. */
@Route("points")
@Menu(title = "points.title", order = 40, icon = "vaadin:qrcode")
@Needs(Permission.SEE_POINTS)
@PermitAll
class PointsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String NODE = "node";
    private static final String STATUS = "status";
    private static final String LESSON = "lesson";
    private static final int MOST_PRINTED = 2_000;

    private final transient ScanPointDesk points;
    private final transient Openings openings;
    private final transient OrganizationDesk organizations;
    private final transient PlatformAddress address;
    private final transient Actor actor;
    private final boolean mayEdit;

    private final PageHeader header = new PageHeader(getTranslation("points.title"));
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Button node = new Button();
    private final Choice<Status> status;
    private final Listing<Hit> list = new Listing<>(getTranslation("points.title"), this::piece);
    private transient QueryState state = new QueryState("points", Map.of());
    private transient Generation shownFrom = Generation.FIRST;
    private long total;
    private String begunFor = "";

    PointsView(
            ScanPointDesk points,
            Openings openings,
            OrganizationDesk organizations,
            PlatformAddress address,
            CurrentActor current) {
        this.points = points;
        this.openings = openings;
        this.organizations = organizations;
        this.address = address;
        this.actor = current.actor();
        this.mayEdit = current.mayAnywhere(Permission.EDIT_POINTS);
        words = new SearchField(
                getTranslation("points.search"), it -> state.with(WORDS, it).open());
        status = new Choice<>(
                getTranslation("points.status.all"),
                List.of(Status.values()),
                it -> getTranslation("point.status." + it),
                it -> state.with(STATUS, it.map(Enum::name).orElse("")).open());
        node.addClickListener(it -> chooseNode());
        var toolbar = new Div(words, node, status, count);
        toolbar.addClassName("toolbar");
        addClassNames("page", "fixed");
        add(header, toolbar, list);
        addColumns();
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        list.addSelectionListener(it -> showActions());
        FoundRows.show(list, this::question, it -> points.list(actor, it, shownFrom), this::counted);
    }

    private void addColumns() {
        list.addComponentColumn(PointsView::link)
                .setHeader(getTranslation("point.title"))
                .setSortProperty("title")
                .setSortable(true);
        list.addColumn(PointsView::placeOf)
                .setHeader(getTranslation("point.place"))
                .setSortProperty("position")
                .setSortable(true)
                .setFlexGrow(2);
        list.addComponentColumn(it -> Figures.figure(it.text("grouped")))
                .setHeader(getTranslation("point.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(this::opensOf)
                .setHeader(getTranslation("point.opens"))
                .setFlexGrow(2);
        list.addComponentColumn(this::statusOf)
                .setHeader(getTranslation("point.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(WORDS));
        status.setValue(state.word(STATUS, Status.class).orElse(null));
        node.setText(
                state.isSet(NODE)
                        ? organizations
                                .open(actor, new OrganizationId(state.text(NODE)))
                                .name()
                        : getTranslation("points.everywhere"));
        list.setEmptyStateComponent(emptiness());
        refresh();
        beginFor(state.text(LESSON));
    }

    /** Begins a point for a lesson that an editor has just published, once and not again with every filter. */
    private void beginFor(String lesson) {
        if (!mayEdit || lesson.isBlank() || lesson.equals(begunFor)) {
            return;
        }
        begunFor = lesson;
        new PointForm(points, openings, organizations, actor, this::lead)
                .opening(new LessonId(lesson))
                .open();
    }

    private EmptyState emptiness() {
        if (Stream.of(WORDS, STATUS, NODE).anyMatch(state::isSet)) {
            return new EmptyState(getTranslation("points.found.none"), getTranslation("points.found.none.text"));
        }
        return new EmptyState(getTranslation("points.none"), mayEdit ? getTranslation("points.none.text") : "");
    }

    private void refresh() {
        list.deselectAll();
        list.getDataProvider().refreshAll();
        showActions();
    }

    private void counted(long rows) {
        total = rows;
        count.show(rows);
    }

    private void showActions() {
        int chosen = list.getSelectedItems().size();
        var print = new Button(
                chosen == 0 ? getTranslation("points.printAll") : getTranslation("points.printSome", chosen),
                it -> print());
        if (!mayEdit) {
            header.actions(ledger(), print);
            return;
        }
        var create = new Button(
                getTranslation("points.create"),
                it -> new PointForm(points, openings, organizations, actor, this::lead).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var many = new Button(
                getTranslation("points.createMany"),
                it -> new ManyPointsDialog(points, openings, actor, this::shown).open());
        header.actions(ledger(), print, many, create);
    }

    private RouterLink ledger() {
        return PointLedgerView.link(
                getTranslation("points.ledger"), new QueryState("", Map.of()).with(NODE, state.text(NODE)));
    }

    /** To the new point, where its card can be printed. */
    private void lead(PointSaved saved) {
        var point = new RouteParameters(PointView.POINT, saved.point().id().value());
        getUI().ifPresent(it -> it.navigate(PointView.class, point));
    }

    private void shown(Generation from) {
        shownFrom = from;
        refresh();
    }

    private void print() {
        Set<ScanPointId> wanted = new LinkedHashSet<>();
        list.getSelectedItems().forEach(it -> wanted.add(new ScanPointId(it.id())));
        if (wanted.isEmpty()) {
            int most = (int) Math.min(total, MOST_PRINTED);
            points.list(
                            actor,
                            question()
                                    .where(Filter.is("status", Status.ACTIVE.name()))
                                    .page(0, most),
                            shownFrom)
                    .hits()
                    .forEach(it -> wanted.add(new ScanPointId(it.id())));
        }
        new PrintDialog(points, actor, address.current(), List.copyOf(wanted), state.isSet(NODE) ? node.getText() : "")
                .open();
    }

    private Query question() {
        Query query = Query.of("point").matching(state.text(WORDS));
        if (state.isSet(NODE)) {
            query = query.where(new Filter.Below(new OrganizationId(state.text(NODE))));
        }
        return state.word(STATUS, Status.class).isPresent()
                ? query.where(Filter.is("status", state.text(STATUS)))
                : query;
    }

    private void chooseNode() {
        if (state.isSet(NODE)) {
            state.with(NODE, "").open();
            return;
        }
        new NodeDialog(
                        getTranslation("points.chooseNode"),
                        organizations,
                        actor,
                        Permission.SEE_POINTS,
                        it -> true,
                        it -> state.with(NODE, it.id().value()).open())
                .open();
    }

    private static RouterLink link(Hit hit) {
        return new RouterLink(hit.text("title"), PointView.class, new RouteParameters(PointView.POINT, hit.id()));
    }

    private static String placeOf(Hit hit) {
        return String.join(" › ", hit.texts("place")) + " › " + hit.text("position");
    }

    private Div opensOf(Hit hit) {
        var opens = new Div();
        opens.addClassName("with-tag");
        try {
            Target target = points.show(actor, new ScanPointId(hit.id())).target();
            opens.add(new Span(openings.name(actor, target)));
            if (openings.opensWithdrawn(actor, target)) {
                opens.add(new Tag(getTranslation("lesson.status.WITHDRAWN"), Tag.Tone.CARE));
            }
        } catch (OutOfReach goneMeanwhile) {
            opens.add(new Span(getTranslation("point.opens." + hit.text("opens"))));
        }
        return opens;
    }

    private Tag statusOf(Hit hit) {
        boolean active = hit.text("status").equals(Status.ACTIVE.name());
        return new Tag(getTranslation("point.status." + hit.text("status")), active ? Tag.Tone.GOOD : Tag.Tone.CARE);
    }

    private Component piece(Hit hit) {
        var top = new Div(link(hit), statusOf(hit));
        top.addClassName("piece-top");
        var below = new Div(new Span(placeOf(hit) + " · "), Figures.figure(hit.text("grouped")));
        below.addClassName("small");
        var piece = new Div(top, below, opensOf(hit));
        piece.addClassName("piece");
        return piece;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("points.title");
    }
}
