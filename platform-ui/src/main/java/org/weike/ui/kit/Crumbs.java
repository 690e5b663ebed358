package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.weike.core.organization.Organization;

/** The way from the top to a node, each step a link but the last. */
public final class Crumbs extends Nav {

    public Crumbs(List<Organization> path, Function<Organization, Component> link) {
        addClassName("crumbs");
        setAriaLabel(getTranslation("kit.crumbs"));
        setVisible(path.size() > 1);
        var steps = new OrderedList();
        for (Organization each : path) {
            boolean last = each.equals(path.getLast());
            steps.add(new ListItem(last ? here(each) : link.apply(each)));
        }
        add(steps);
    }

    private static Span here(Organization node) {
        var here = new Span(node.name());
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
