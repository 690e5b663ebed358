package org.weike.core.credit;

import java.util.Set;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;

/** Whom a norm or an exemption is for: by role, by the kind of home and by standing; an empty set asks nothing. */
public record Whom(Set<Role> roles, Set<Organization.Kind> homes, Set<Status.Standing> standings) {

    public static final Whom EVERYBODY = new Whom(Set.of(), Set.of(), Set.of());

    public Whom {
        roles = Set.copyOf(roles);
        homes = Set.copyOf(homes);
        standings = Set.copyOf(standings);
    }

    boolean includes(Circumstances person) {
        return (roles.isEmpty() || roles.stream().anyMatch(person.roles()::contains))
                && (homes.isEmpty() || person.isAtHomeIn(homes))
                && (standings.isEmpty() || standings.contains(person.standing()));
    }
}
