package org.weike.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.Scroller;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;

/** Walks down the tree from where the person's permission begins, and takes the node they stop at. */
public final class NodeDialog extends Dialog {

    private static final int MOST_SHOWN = 200;

    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
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
        this.choosable = choosable;
        this.chosen = chosen;
        this.tops = organizations.tops(actor, permission);
        setHeaderTitle(title);
        setWidth("560px");
        rows.addClassName("rows");
        words = new SearchField(getTranslation("kit.node.filter"), it -> fill());
        words.setWidthFull();
        up.setText(getTranslation("kit.node.up"));
        up.addThemeVariants(ButtonVariant.TERTIARY);
        up.addClickListener(it -> goTo(above()));
        var scroller = new Scroller(rows);
        scroller.setHeight("50vh");
        add(where, words, scroller);
        getFooter().add(up, new Button(getTranslation("kit.cancel"), it -> close()));
        goTo(tops.size() == 1 ? tops.getFirst() : null);
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
        where.setText(node == null ? "" : node.name());
        up.setVisible(node != null && (!tops.contains(node) || tops.size() > 1));
        fill();
    }

    private void fill() {
        rows.removeAll();
        Organization here = at;
        String part = words.getValue().strip().toLowerCase(Locale.ROOT);
        List<Organization> below = here == null ? tops : organizations.children(actor, here.id());
        if (here != null && choosable.test(here)) {
            rows.add(row(here, false));
        }
        below.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(part))
                .limit(MOST_SHOWN)
                .forEach(it -> rows.add(row(it, true)));
    }

    private ListItem row(Organization node, boolean enterable) {
        var name = new Span(node.name());
        name.addClassName("grow");
        var row = new ListItem(name, new Tag(getTranslation("organization.kind." + node.kind()), Tag.Tone.PLAIN));
        if (choosable.test(node)) {
            row.add(new Button(getTranslation("kit.node.choose"), it -> choose(node)));
        }
        if (enterable && !organizations.children(actor, node.id()).isEmpty()) {
            var enter = new Button(getTranslation("kit.node.enter"), it -> goTo(node));
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
