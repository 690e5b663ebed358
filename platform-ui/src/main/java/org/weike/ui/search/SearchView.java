package org.weike.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Set;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.PersonalNumber;
import org.weike.core.search.Found;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.ArrivalsNote;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;

/** All that was found within reach, by its kind, the best of each first. */
@Route(SearchView.PATH)
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "search";

    private static final String WORDS = "q";
    private static final int BEST = 5;

    private final transient Finder finder;
    private final transient NodeNames names;
    private final transient CurrentActor current;
    private final transient Actor actor;
    private final SearchField words;
    private final ArrivalsNote arriving;
    private final Div groups = new Div();
    private transient QueryState state = of("");

    SearchView(Finder finder, ArrivalDesk arrivals, NodeNames names, CurrentActor current) {
        this.finder = finder;
        this.names = names;
        this.current = current;
        this.actor = current.actor();
        words = new SearchField(
                        getTranslation("search.everything"),
                        it -> state.with(WORDS, it).open())
                .orNumbers(this::lookUp);
        arriving = new ArrivalsNote(arrivals, actor);
        var toolbar = new Div(words);
        toolbar.addClassName("toolbar");
        groups.addClassName("search-groups");
        addClassNames("page", "reading");
        add(new PageHeader(getTranslation("search.title")), toolbar, arriving, groups);
    }

    /** Where what was typed is looked for. */
    static QueryState of(String typed) {
        return new QueryState(PATH, Map.of()).with(WORDS, typed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        if (PersonalNumber.mayBe(state.text(WORDS))) {
            event.forwardTo(PATH, of("").parameters());
            return;
        }
        words.setValue(state.text(WORDS));
        groups.removeAll();
        arriving.setVisible(false);
        if (!state.isSet(WORDS)) {
            groups.add(new EmptyState(getTranslation("search.begin"), getTranslation("search.begin.text")));
            words.focus();
            return;
        }
        show(state.text(WORDS));
        arriving.show(null, state.text(WORDS));
    }

    private void show(String typed) {
        Kind.openTo(current).forEach(it -> {
            var found = finder.find(actor, it, typed, BEST);
            if (found.total() > 0) {
                groups.add(group(it, found, typed));
            }
        });
        sayIfNothing();
    }

    private void sayIfNothing() {
        if (groups.getComponentCount() == 0) {
            groups.add(new EmptyState(getTranslation("search.none"), getTranslation("search.none.text")));
        }
    }

    /** A phone or identity number leads to its person, or lists those who share it; it stands in no address. */
    void lookUp(String typed) {
        Set<PersonId> people = finder.peopleByNumber(actor, typed);
        if (people.size() == 1) {
            Kind.PERSON.place(people.iterator().next().value()).open();
            return;
        }
        words.setValue(typed);
        groups.removeAll();
        arriving.setVisible(false);
        if (people.isEmpty()) {
            show(typed);
        } else {
            groups.add(group(Kind.PERSON, finder.people(actor, people), typed));
        }
    }

    private Component group(Kind kind, Found found, String typed) {
        var title = new H2(getTranslation("search.group." + kind));
        var count = new CountLine();
        count.show(found.total());
        var head = new Div(title, count);
        head.addClassName("piece-top");
        var rows = new UnorderedList();
        rows.addClassName("rows");
        found.hits().forEach(it -> rows.add(new HitRow(kind, it, names, actor)));
        var group = new Section(head, rows);
        group.addClassName("section");
        if (found.total() > found.hits().size() && !PersonalNumber.mayBe(typed)) {
            var all = new Anchor(kind.list(typed).address(), getTranslation("search.all." + kind, found.total()));
            all.setRouterIgnore(false);
            group.add(all);
        }
        return group;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title");
    }
}
