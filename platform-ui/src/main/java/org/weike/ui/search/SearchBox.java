package org.weike.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.weike.core.organization.PersonalNumber;
import org.weike.core.search.Suggestion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.QueryState;

/**
 * Takes words at the top of every screen: what may be meant appears while somebody types, and Enter shows all that was
 * found. In a narrow window it is a way to the screen for that.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class SearchBox extends Div {

    private static final int PAUSE = 200;

    private final transient Finder finder;
    private final transient NodeNames names;
    private final transient Actor actor;
    private final List<Kind> kinds;
    private final ComboBox<Suggestion> words = new ComboBox<>();

    SearchBox(Finder finder, NodeNames names, CurrentActor current) {
        this.finder = finder;
        this.names = names;
        this.actor = current.actor();
        this.kinds = Kind.openTo(current);
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        add(words(), way());
    }

    private Component words() {
        words.addClassName("search-words");
        words.setAriaLabel(getTranslation("search.everything"));
        words.setPlaceholder(getTranslation("search.everything"));
        words.setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        words.setFilterTimeout(PAUSE);
        words.setAllowCustomValue(true);
        words.setItemLabelGenerator(Suggestion::name);
        words.setRenderer(new ComponentRenderer<>(this::row));
        words.setItems(page ->
                suggested(page.getFilter().orElse("")).skip(page.getOffset()).limit(page.getLimit()));
        words.addCustomValueSetListener(it -> look(it.getDetail()));
        words.addValueChangeListener(it -> {
            if (it.isFromClient() && it.getValue() != null) {
                go(Kind.of(it.getValue().kind()).place(it.getValue().id()));
            }
        });
        return words;
    }

    private Stream<Suggestion> suggested(String typed) {
        return kinds.stream().flatMap(it -> finder.suggest(actor, it, typed).stream());
    }

    private Component row(Suggestion suggested) {
        Kind kind = Kind.of(suggested.kind());
        var icon = new Icon(kind.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        var about = new Span(Stream.of(getTranslation("search.kind." + kind), placeOf(suggested))
                .filter(it -> !it.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        about.addClassName("small");
        var text = new Div(new Span(suggested.name()), about);
        text.addClassName("search-text");
        var row = new Div(icon, text);
        row.addClassName("search-row");
        return row;
    }

    /** The node that it belongs to: people of one name are told apart by it. */
    private String placeOf(Suggestion suggested) {
        List<OrganizationId> path = suggested.path().stream()
                .filter(it -> !it.value().equals(suggested.id()))
                .toList();
        return path.isEmpty() ? "" : names.name(actor, path.getLast());
    }

    private Component way() {
        var icon = new Icon(VaadinIcon.SEARCH);
        icon.getElement().setAttribute("aria-hidden", "true");
        var way = new Anchor(SearchView.PATH, icon);
        way.setRouterIgnore(false);
        way.setAriaLabel(getTranslation("search.title"));
        way.addClassName("search-way");
        return way;
    }

    /** A phone or identity number is handed over beside the address, which keeps it out of the browser's history. */
    private void look(String typed) {
        if (!PersonalNumber.mayBe(typed)) {
            go(SearchView.of(typed));
            return;
        }
        words.clear();
        UI.getCurrent().navigate(SearchView.class).ifPresent(it -> it.lookUp(typed));
    }

    private void go(QueryState place) {
        words.clear();
        place.open();
    }
}
