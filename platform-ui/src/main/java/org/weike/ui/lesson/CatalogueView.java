package org.weike.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.study.StudyDesk;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.FoundRows;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;

/** All lessons that readers may open, by audience and by any word in them. */
@Route("lessons")
@Menu(title = "lessons.title", order = 20, icon = "vaadin:book")
@PermitAll
class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String AUDIENCE = "audience";

    private final transient StudyDesk studies;
    private final transient Actor actor;
    private final Checkbox fresh = new Checkbox(getTranslation("lessons.fresh"));
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Tabs tabs = new Tabs();
    private final List<Optional<Audience>> audiences = new ArrayList<>();
    private final Listing<Hit> list = new Listing<>(getTranslation("lessons.title"), this::piece);
    private transient QueryState state = new QueryState("lessons", Map.of());

    CatalogueView(LessonDesk lessons, StudyDesk studies, CurrentActor current) {
        this.studies = studies;
        this.actor = current.actor();
        fresh.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(FreshLessons.ONLY, it.getValue() ? "1" : "").open();
            }
        });
        words = new SearchField(
                getTranslation("lessons.search"), it -> state.with(WORDS, it).open());
        addTab(Optional.empty());
        List.of(Audience.values()).forEach(it -> addTab(Optional.of(it)));
        tabs.addSelectedChangeListener(it -> {
            if (it.isFromClient()) {
                String chosen =
                        audiences.get(tabs.getSelectedIndex()).map(Enum::name).orElse("");
                state.with(AUDIENCE, chosen).open();
            }
        });
        var toolbar = new Div(words, fresh, count);
        toolbar.addClassName("toolbar");
        addClassNames("page", "fixed");
        add(new PageHeader(getTranslation("lessons.title")).line(getTranslation("lessons.line")), tabs, toolbar, list);
        addColumns();
        FoundRows.show(list, this::question, it -> lessons.find(actor, it), count::show);
    }

    private void addTab(Optional<Audience> audience) {
        audiences.add(audience);
        tabs.add(new Tab(getTranslation(audience.map(it -> "audience." + it).orElse("audience.all"))));
    }

    private void addColumns() {
        list.addComponentColumn(CatalogueView::link)
                .setHeader(getTranslation("lesson.title"))
                .setSortProperty("title")
                .setSortable(true)
                .setFlexGrow(2);
        list.addColumn(it -> it.text("summary"))
                .setHeader(getTranslation("lesson.summary"))
                .setFlexGrow(4);
        list.addColumn(this::audienceOf)
                .setHeader(getTranslation("lesson.audience"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addFigures(CatalogueView::minutesOf, getTranslation("lesson.minutes"))
                .setSortProperty(FoundRows.NUMBER + "minutes")
                .setSortable(true);
        list.setEmptyStateComponent(
                new EmptyState(getTranslation("lessons.none"), getTranslation("lessons.none.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(WORDS));
        fresh.setValue(state.isSet(FreshLessons.ONLY));
        tabs.setSelectedIndex(audiences.indexOf(state.word(AUDIENCE, Audience.class)));
        list.getDataProvider().refreshAll();
    }

    private Query question() {
        Query all = LessonDesk.ALL.matching(state.text(WORDS));
        Query query = state.isSet(FreshLessons.ONLY) ? all.where(FreshLessons.of(studies.own(actor))) : all;
        return state.word(AUDIENCE, Audience.class)
                .map(it -> query.where(Filter.is("audience", it.word())))
                .orElse(query);
    }

    private static RouterLink link(Hit hit) {
        return new RouterLink(hit.text("title"), LessonView.class, new RouteParameters(LessonView.LESSON, hit.id()));
    }

    private String audienceOf(Hit hit) {
        return hit.texts("audience").stream()
                .flatMap(it -> Audience.parse(it).stream())
                .map(it -> getTranslation("audience." + it))
                .collect(Collectors.joining("、"));
    }

    private static String minutesOf(Hit hit) {
        return hit.number("minutes").isPresent() ? "" + hit.number("minutes").getAsLong() : "";
    }

    private Component piece(Hit hit) {
        var top = new Div(link(hit), Figures.figure(getTranslation("lesson.minutes.each", minutesOf(hit))));
        top.addClassName("piece-top");
        var below = new Span(hit.text("summary"));
        below.addClassName("small");
        var piece = new Div(top, below);
        piece.addClassName("piece");
        return piece;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lessons.title");
    }
}
