package org.weike.core.organization;

import java.util.Set;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Somebody who is added together with many others: under which id, what is entered, and where they belong. */
public record NewPerson(PersonId id, PersonForm form, Status status, OrganizationId home, Set<Membership> hosts) {

    public NewPerson {
        hosts = Set.copyOf(hosts);
    }
}
