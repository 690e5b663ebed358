package org.weike.ui.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Destination;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Place;
import org.weike.core.search.Found;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Finds an organization by name, or walks down the tree to it, wherever the person has a permission. */
public final class NodeDialog extends Dialog {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_FOUND = 50;

    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final transient Permission permission;
    private final transient List<Organization> tops;
    private final transient Predicate<Organization> choosable;
    private final transient Consumer<Organization> chosen;
    private final UnorderedList rows = new UnorderedList();
    private final Span where = new Span();
    private final Button up = new Button();
    private final SearchField words;
    private transient @Nullable Organization at;

    public NodeDialog(
            String title,
            OrganizationDesk organizations,
            Actor actor,
            Permission permission,
            Predicate<Organization> choosable,
            Consumer<Organization> chosen) {
        this.organizations = organizations;
        this.actor = actor;
        this.permission = permission;
        this.choosable = choosable;
        this.chosen = chosen;
        this.tops = organizations.tops(actor, permission);
        setHeaderTitle(title);
        setWidth("560px");
        rows.addClassName("rows");
        where.addClassName("small");
        words = new SearchField(getTranslation("kit.node.search"), it -> fill());
        words.setWidthFull();
        up.setText(getTranslation("kit.node.up"));
        up.addThemeVariants(ButtonVariant.TERTIARY);
        up.addClickListener(it -> goTo(above()));
        var scroller = new Scroller(rows);
        scroller.setHeight("46vh");
        add(words, where, scroller);
        getFooter().add(up, new Button(getTranslation("kit.cancel"), it -> close()));
        goTo(tops.size() == 1 ? tops.getFirst() : null);
    }

    /** Says above the choice what hangs on it. */
    public NodeDialog explained(String text) {
        addComponentAsFirst(new Paragraph(text));
        return this;
    }

    /**
     * Also takes the code or the whole name of an organization out of the person's sight, and shows which one it is
     * before it is taken; the fault of a place is the key of what speaks against it.
     */
    public NodeDialog orElsewhere(
            Function<String, Destination> find, Function<Place, Optional<String>> fault, Consumer<Place> taken) {
        var name = new TextField(getTranslation("kit.node.code"));
        name.setHelperText(getTranslation("kit.node.code.help"));
        name.setManualValidation(true);
        name.setWidthFull();
        var answer = new Div();
        answer.addClassName("with-tag");
        var look = new Button(getTranslation("kit.node.look"), it -> {
            answer.removeAll();
            String problem = switch (find.apply(name.getValue())) {
                case Destination.NotFound notFound -> "kit.node.code." + notFound.reason();
                case Destination.Found found -> {
                    var spoken = fault.apply(found.place());
                    if (spoken.isEmpty()) {
                        offer(answer, found.place(), taken);
                    }
                    yield spoken.orElse("");
                }
            };
            name.setInvalid(!problem.isEmpty());
            name.setErrorMessage(problem.isEmpty() ? "" : getTranslation(problem));
        });
        var line = new Div(name, look, answer);
        line.addClassName("column");
        add(new Details(getTranslation("kit.node.elsewhere"), line));
        return this;
    }

    private void offer(Div answer, Place place, Consumer<Place> taken) {
        var choose = new Button(getTranslation("kit.node.choose"), it -> {
            close();
            taken.accept(place);
        });
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        choose.setAriaLabel(getTranslation("kit.node.choose") + " " + place.name());
        var way = new Span(NodeNames.way(place));
        way.getElement().setAttribute("role", "status");
        answer.add(way, choose);
    }

    private @Nullable Organization above() {
        Organization here = at;
        if (here == null || tops.contains(here)) {
            return null;
        }
        return here.above().map(it -> organizations.open(actor, it)).orElse(null);
    }

    private void goTo(@Nullable Organization node) {
        at = node;
        words.clear();
        up.setVisible(node != null && (!tops.contains(node) || tops.size() > 1));
        fill();
    }

    private void fill() {
        rows.removeAll();
        if (words.getValue().isBlank()) {
            walk();
        } else {
            search(words.getValue());
        }
    }

    private void walk() {
        Organization here = at;
        where.setText(here == null ? "" : here.name());
        if (here != null && choosable.test(here)) {
            rows.add(row(here, new Span(here.name()), false));
        }
        List<Organization> below = here == null ? tops : organizations.children(actor, here.id());
        below.stream().limit(MOST_SHOWN).forEach(it -> rows.add(row(it, new Span(it.name()), true)));
    }

    private void search(String typed) {
        Found found = organizations.find(
                actor, permission, OrganizationDesk.ALL.matching(typed).page(0, MOST_FOUND));
        where.setText(getTranslation(found.total() == 0 ? "kit.node.none" : "kit.count", found.total()));
        found.hits().stream()
                .map(it -> organizations.open(actor, new OrganizationId(it.id())))
                .forEach(it -> rows.add(row(it, named(it), true)));
    }

    /** The name, and below it the way there, because many branches are called alike. */
    private Div named(Organization node) {
        List<Organization> path = organizations.path(actor, node.id());
        var way = new Span(path.stream()
                .limit(path.size() - 1L)
                .skip(path.size() > 2 ? 1 : 0)
                .map(Organization::name)
                .collect(Collectors.joining(" › ")));
        way.addClassName("small");
        return new Div(new Div(node.name()), way);
    }

    private ListItem row(Organization node, HtmlContainer name, boolean enterable) {
        name.addClassName("grow");
        var row = new ListItem(name, new Tag(getTranslation("organization.kind." + node.kind()), Tag.Tone.PLAIN));
        if (choosable.test(node)) {
            var choose = new Button(getTranslation("kit.node.choose"), it -> choose(node));
            choose.setAriaLabel(getTranslation("kit.node.choose") + " " + node.name());
            row.add(choose);
        }
        if (enterable && !organizations.children(actor, node.id()).isEmpty()) {
            var enter = new Button(getTranslation("kit.node.enter"), it -> goTo(node));
            enter.setAriaLabel(getTranslation("kit.node.enter") + " " + node.name());
            enter.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(enter);
        }
        return row;
    }

    private void choose(Organization node) {
        close();
        chosen.accept(node);
    }
}
