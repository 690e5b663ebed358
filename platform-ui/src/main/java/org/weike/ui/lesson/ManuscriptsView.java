package org.weike.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonStatus;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Choice;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.FoundRows;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.OwnerChoice;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** The lessons that one may edit, latest first, each with whose it is and who began it. */
@Route("editor")
@Menu(title = "editor.title", order = 30, icon = "vaadin:edit")
@Needs(Permission.EDIT_LESSONS)
@PermitAll
class ManuscriptsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String STATUS = "status";

    private final transient LessonDesk lessons;
    private final transient OrganizationDesk organizations;
    private final transient FaultDesk faults;
    private final transient NodeNames names;
    private final transient Actor actor;
    private final transient Authors authors;
    private final PageHeader header = new PageHeader(getTranslation("editor.title"));
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Choice<LessonStatus> status;
    private final Listing<Hit> list = new Listing<>(getTranslation("editor.title"), this::piece);
    private transient QueryState state = new QueryState("editor", Map.of());

    ManuscriptsView(
            LessonDesk lessons,
            OrganizationDesk organizations,
            FaultDesk faults,
            PeopleDesk people,
            NodeNames names,
            CurrentActor current) {
        this.lessons = lessons;
        this.organizations = organizations;
        this.faults = faults;
        this.names = names;
        this.actor = current.actor();
        this.authors = new Authors(people, current.person(), getTranslation("lesson.author.self"));
        words = new SearchField(
                getTranslation("lessons.search"), it -> state.with(WORDS, it).open());
        status = new Choice<>(
                getTranslation("editor.status.all"),
                List.of(LessonStatus.values()),
                it -> getTranslation("lesson.status." + it),
                it -> state.with(STATUS, it.map(Enum::name).orElse("")).open());
        var toolbar = new Div(words, status, count);
        toolbar.addClassName("toolbar");
        addClassNames("page", "fixed");
        add(header, toolbar, list);
        addColumns();
        FoundRows.show(list, this::question, this::find, count::show);
    }

    private void addColumns() {
        list.addComponentColumn(this::link)
                .setHeader(getTranslation("lesson.title"))
                .setFlexGrow(3);
        list.addComponentColumn(this::statusOf)
                .setHeader(getTranslation("lesson.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(this::ownerOf).setHeader(getTranslation("lesson.owner")).setFlexGrow(2);
        list.addColumn(authors::of).setHeader(getTranslation("lesson.author")).setFlexGrow(1);
        list.addColumn(this::changedOf)
                .setHeader(getTranslation("lesson.changed"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(WORDS));
        status.setValue(state.word(STATUS, LessonStatus.class).orElse(null));
        int open = faults.open(actor).size();
        var faultsLink = new RouterLink(getTranslation("editor.faults", open), FaultsView.class);
        var begin =
                new Button(getTranslation("editor.begin"), it -> OwnerChoice.choose(organizations, actor, this::begin));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        header.actions(faultsLink, begin);
        String none = state.isSet(WORDS) || state.isSet(STATUS) ? "editor.found.none" : "editor.none";
        list.setEmptyStateComponent(new EmptyState(getTranslation(none), getTranslation(none + ".text")));
        list.getDataProvider().refreshAll();
    }

    private Found find(Query query) {
        Found found = lessons.findEditable(actor, query);
        authors.learn(found);
        return found;
    }

    private String ownerOf(Hit hit) {
        return hit.path().isEmpty() ? "" : names.name(actor, hit.path().getLast());
    }

    private Query question() {
        Query query = LessonDesk.ALL.matching(state.text(WORDS));
        if (!state.isSet(WORDS)) {
            query = query.sortedBy(Sort.byNumber("changed").descend());
        }
        return state.word(STATUS, LessonStatus.class).isPresent()
                ? query.where(Filter.is("status", state.text(STATUS)))
                : query;
    }

    private void begin(Organization owner) {
        var lesson = lessons.begin(actor, owner.id(), getTranslation("editor.template"));
        getUI().ifPresent(it -> it.navigate(EditorView.class, EditorView.parameters(lesson.id())));
    }

    private RouterLink link(Hit hit) {
        String title = hit.text("title");
        return new RouterLink(
                title.isBlank() ? getTranslation("editor.untitled") : title,
                EditorView.class,
                EditorView.parameters(new LessonId(hit.id())));
    }

    private Tag statusOf(Hit hit) {
        LessonStatus is = LessonStatus.valueOf(hit.text("status"));
        return new Tag(getTranslation("lesson.status." + is), LessonTones.of(is));
    }

    private String changedOf(Hit hit) {
        var changed = hit.number("changed");
        return changed.isPresent() ? Moments.text(Instant.ofEpochMilli(changed.getAsLong()), getLocale()) : "";
    }

    private Component piece(Hit hit) {
        var top = new Div(link(hit), statusOf(hit));
        top.addClassName("piece-top");
        var below = new Span(Stream.of(ownerOf(hit), authors.of(hit), changedOf(hit))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" · ")));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("editor.title");
    }
}
