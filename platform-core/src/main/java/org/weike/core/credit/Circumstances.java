package org.weike.core.credit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;

/** What somebody is at a time, as far as norms ask; the home has no kind where it is gone. */
record Circumstances(Set<Role> roles, Organization.@Nullable Kind home, Status.Standing standing) {

    Circumstances {
        roles = Set.copyOf(roles);
    }

    boolean isAtHomeIn(Set<Organization.Kind> kinds) {
        return home != null && kinds.contains(home);
    }
}
