package org.weike.ui.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.weike.core.course.Course.Status;
import org.weike.core.course.CourseDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Choice;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.FoundRows;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.OwnerChoice;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** All courses that readers may open, and for editors those that they may change, drafts too. */
@Route("courses")
@Menu(title = "courses.title", order = 25, icon = "vaadin:records")
@PermitAll
class CoursesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String OWN = "own";
    private static final String STATUS = "status";

    private final transient CourseDesk courses;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final boolean mayEdit;
    private final PageHeader header =
            new PageHeader(getTranslation("courses.title")).line(getTranslation("courses.line"));
    private final Tabs tabs = new Tabs();
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Choice<Status> status;
    private final Listing<Hit> list = new Listing<>(getTranslation("courses.title"), this::piece);
    private transient QueryState state = new QueryState("courses", Map.of());

    CoursesView(CourseDesk courses, OrganizationDesk organizations, CurrentActor current) {
        this.courses = courses;
        this.organizations = organizations;
        this.actor = current.actor();
        this.mayEdit = current.mayAnywhere(Permission.EDIT_LESSONS);
        words = new SearchField(
                getTranslation("courses.search"), it -> state.with(WORDS, it).open());
        status = new Choice<>(
                getTranslation("editor.status.all"),
                List.of(Status.values()),
                it -> getTranslation("course.status." + it),
                it -> state.with(STATUS, it.map(Enum::name).orElse("")).open());
        tabs.add(new Tab(getTranslation("courses.all")), new Tab(getTranslation("courses.own")));
        tabs.setVisible(mayEdit);
        tabs.addSelectedChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(OWN, tabs.getSelectedIndex() == 1 ? "1" : "")
                        .with(STATUS, "")
                        .open();
            }
        });
        var toolbar = new Div(words, status, count);
        toolbar.addClassName("toolbar");
        addClassNames("page", "fixed");
        add(header, tabs, toolbar, list);
        addColumns();
        FoundRows.show(list, this::question, this::find, count::show);
    }

    private void addColumns() {
        list.addComponentColumn(CoursesView::link)
                .setHeader(getTranslation("course.title"))
                .setSortProperty("title")
                .setSortable(true)
                .setFlexGrow(2);
        list.addColumn(it -> it.text("summary"))
                .setHeader(getTranslation("course.summary"))
                .setFlexGrow(4);
        list.addComponentColumn(this::statusOf)
                .setHeader(getTranslation("course.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(this::changedOf)
                .setHeader(getTranslation("lesson.changed"))
                .setSortProperty(FoundRows.NUMBER + "changed")
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addFigures(CoursesView::lessonsOf, getTranslation("course.lessons"))
                .setSortProperty(FoundRows.NUMBER + "lessons")
                .setSortable(true);
        list.setEmptyStateComponent(new EmptyState(
                getTranslation("courses.none"), getTranslation(mayEdit ? "courses.none.editor" : "courses.none.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(WORDS));
        status.setValue(state.word(STATUS, Status.class).orElse(null));
        status.setVisible(isOwn());
        tabs.setSelectedIndex(isOwn() ? 1 : 0);
        if (mayEdit) {
            var begin = new Button(
                    getTranslation("courses.begin"), it -> OwnerChoice.choose(organizations, actor, this::begin));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(begin);
        }
        list.getDataProvider().refreshAll();
    }

    private boolean isOwn() {
        return mayEdit && state.isSet(OWN);
    }

    private Found find(Query query) {
        return isOwn() ? courses.findEditable(actor, query) : courses.find(actor, query);
    }

    private Query question() {
        Query query = CourseDesk.ALL.matching(state.text(WORDS));
        return isOwn() && state.word(STATUS, Status.class).isPresent()
                ? query.where(Filter.is("status", state.text(STATUS)))
                : query;
    }

    private void begin(Organization owner) {
        getUI().ifPresent(it -> it.navigate(CourseFormView.class, CourseFormView.beginning(owner.id())));
    }

    private static RouterLink link(Hit hit) {
        return new RouterLink(hit.text("title"), CourseView.class, new RouteParameters(CourseView.COURSE, hit.id()));
    }

    private Tag statusOf(Hit hit) {
        Status is = Status.valueOf(hit.text("status"));
        return new Tag(getTranslation("course.status." + is), CourseTones.of(is));
    }

    private String changedOf(Hit hit) {
        var changed = hit.number("changed");
        return changed.isPresent() ? Moments.day(Instant.ofEpochMilli(changed.getAsLong()), getLocale()) : "";
    }

    private static String lessonsOf(Hit hit) {
        return Long.toString(hit.number("lessons").orElse(0));
    }

    private Component piece(Hit hit) {
        var top = new Div(
                link(hit),
                isOwn() ? statusOf(hit) : Figures.figure(getTranslation("course.lessons.each", lessonsOf(hit))));
        top.addClassName("piece-top");
        var below = new Span(hit.text("summary"));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("courses.title");
    }
}
