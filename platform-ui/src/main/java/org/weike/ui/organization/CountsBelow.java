package org.weike.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.organization.FindingDesk;
import org.weike.core.organization.Headcount;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.QueryState;

/** Leads from a list of people to those of each organization right below, with how many of them are listed there. */
final class CountsBelow extends Nav {

    private static final int MOST = 12;

    private final transient FindingDesk finding;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;

    CountsBelow(FindingDesk finding, OrganizationDesk organizations, Actor actor) {
        this.finding = finding;
        this.organizations = organizations;
        this.actor = actor;
        addClassName("counts-below");
        setAriaLabel(getTranslation("people.below"));
    }

    /** Counts anew, below the node that the address names or the only one within reach; the largest come first. */
    void show(QueryState state, String node, Query listed) {
        removeAll();
        var counts = top(state.text(node))
                .map(it -> finding.peopleBelow(actor, it, listed))
                .orElse(Map.of());
        var items = new UnorderedList();
        counts.entrySet().stream()
                .filter(it -> !it.getValue().isNobody())
                .sorted(Map.Entry.<OrganizationId, Headcount>comparingByValue(
                                Comparator.comparingLong(Headcount::atHome)
                                        .thenComparingLong(Headcount::guests)
                                        .reversed())
                        .thenComparing(it -> it.getKey().value()))
                .forEach(it -> items.add(item(state.with(node, it.getKey().value()), it.getKey(), it.getValue())));
        setVisible(items.getComponentCount() > 0);
        add(items);
        shorten(items);
    }

    /** The largest are shown, and all of them when somebody asks. */
    private void shorten(UnorderedList items) {
        List<Component> rest = items.getChildren().skip(MOST).toList();
        if (rest.isEmpty()) {
            return;
        }
        rest.forEach(it -> it.setVisible(false));
        var more = new Button(getTranslation("people.below.more", rest.size()));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(it -> {
            rest.forEach(each -> each.setVisible(true));
            more.setVisible(false);
        });
        add(more);
    }

    private Optional<OrganizationId> top(String chosen) {
        if (!chosen.isEmpty()) {
            return Optional.of(new OrganizationId(chosen));
        }
        List<Organization> tops = organizations.tops(actor, Permission.SEE_PEOPLE);
        return tops.size() == 1 ? Optional.of(tops.getFirst().id()) : Optional.empty();
    }

    private ListItem item(QueryState place, OrganizationId node, Headcount people) {
        var link = new Anchor(place.address(), organizations.open(actor, node).name());
        link.setRouterIgnore(false);
        var item = new ListItem(link, Figures.figure(Long.toString(people.atHome())));
        if (people.guests() > 0) {
            var guests = new Span(getTranslation("people.below.guests", people.guests()));
            guests.addClassName("small");
            item.add(guests);
        }
        return item;
    }
}
