package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.weike.core.organization.Organization;

/** The way from the top to a node: the last step is here, and those within the reader's reach are links. */
public final class Crumbs extends Nav {

    /** The tops are the topmost nodes that the reader may open here. */
    public Crumbs(List<Organization> path, List<Organization> tops, Function<Organization, Component> link) {
        addClassName("crumbs");
        setAriaLabel(getTranslation("kit.crumbs"));
        setVisible(path.size() > 1);
        var steps = new OrderedList();
        boolean within = false;
        for (Organization each : path) {
            within = within || tops.contains(each);
            boolean last = each.equals(path.getLast());
            steps.add(new ListItem(last ? here(each) : within ? link.apply(each) : new Span(each.name())));
        }
        add(steps);
    }

    private static Span here(Organization node) {
        var here = new Span(node.name());
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
