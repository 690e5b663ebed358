package org.weike.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Leads to those who wait to be accepted, with how many they are; shows nothing where nobody waits. */
public final class ArrivalsNote extends Div {

    private static final String PATH = "arrivals";

    private final transient ArrivalDesk arrivals;
    private final transient Actor actor;

    public ArrivalsNote(ArrivalDesk arrivals, Actor actor) {
        this.arrivals = arrivals;
        this.actor = actor;
        addClassName("notice");
        setVisible(false);
    }

    /** Those who match the words and wait at the node or below, or anywhere. */
    public ArrivalsNote show(@Nullable OrganizationId node, String words) {
        Query query = ArrivalDesk.ALL.matching(words).page(0, 0);
        long waiting = arrivals.find(actor, node == null ? query : query.where(new Filter.Below(node)))
                .total();
        var place = new QueryState(PATH, Map.of()).with("node", node == null ? "" : node.value());
        removeAll();
        var link = new Anchor(
                place.with("q", words).address(),
                getTranslation(words.isBlank() ? "arrivals.waiting" : "arrivals.found", waiting));
        link.setRouterIgnore(false);
        add(link);
        setVisible(waiting > 0);
        return this;
    }
}
