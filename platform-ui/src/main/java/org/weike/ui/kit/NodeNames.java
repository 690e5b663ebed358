package org.weike.ui.kit;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;

/** Names organizations for those who may know them; others read a dash. */
@Component
public class NodeNames {

    private static final String UNKNOWN = "—";

    private final OrganizationDesk organizations;

    NodeNames(OrganizationDesk organizations) {
        this.organizations = organizations;
    }

    public String name(Actor actor, OrganizationId node) {
        try {
            return organizations.open(actor, node).name();
        } catch (OutOfReach e) {
            return UNKNOWN;
        }
    }

    /** The way to the node in words, without the province that everybody is in. */
    public String way(Actor actor, OrganizationId node) {
        try {
            List<Organization> path = organizations.path(actor, node);
            return path.stream()
                    .skip(path.size() > 1 ? 1 : 0)
                    .map(Organization::name)
                    .collect(Collectors.joining(" › "));
        } catch (OutOfReach e) {
            return UNKNOWN;
        }
    }
}
