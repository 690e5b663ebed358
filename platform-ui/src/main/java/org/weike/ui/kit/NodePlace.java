package org.weike.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Map;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** The organization that a screen is about: one's own unless the address names another. */
public final class NodePlace {

    private static final String NODE = "node";

    private final OrganizationDesk organizations;
    private final Actor actor;
    private final Permission permission;
    private QueryState state = new QueryState("", Map.of());

    public NodePlace(OrganizationDesk organizations, Actor actor, Permission permission) {
        this.organizations = organizations;
        this.actor = actor;
        this.permission = permission;
    }

    public OrganizationId enter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        return state.isSet(NODE)
                ? new OrganizationId(state.text(NODE))
                : organizations.tops(actor, permission).getFirst().id();
    }

    /** A heading that names the organization and leads to others. */
    public PageHeader header(PageHeader header, String line, OrganizationId node, Button... more) {
        var elsewhere = new Button(header.getTranslation("reminders.elsewhere"), it -> choose(header));
        var all = new Button[more.length + 1];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = elsewhere;
        return header.line(header.getTranslation(
                        line, organizations.open(actor, node).name()))
                .actions(all);
    }

    private void choose(PageHeader header) {
        new NodeDialog(
                        header.getTranslation("reminders.chooseNode"),
                        organizations,
                        actor,
                        permission,
                        it -> true,
                        it -> state.with(NODE, it.id().value()).open())
                .open();
    }
}
