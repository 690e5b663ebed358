package org.weike.core.demonstration;

import java.util.List;
import java.util.Set;
import org.weike.core.organization.Membership;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** One invented person, where they are at home, who else sees them, and what they are there. */
public record Part(
        PersonId id, PersonForm form, OrganizationId home, Status status, Set<Membership> hosts, List<Lead> leads) {

    public Part {
        hosts = Set.copyOf(hosts);
        leads = List.copyOf(leads);
    }

    /** Whether this is one of those whom somebody who tries the platform can be. */
    boolean isToTry() {
        return !form.staffNumber().value().startsWith("N");
    }

    /** A role on a node. */
    public record Lead(Role role, OrganizationId node) {}
}
