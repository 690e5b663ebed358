package org.weike.core.demonstration;

import org.weike.core.organization.Role;
import org.weike.core.shared.PersonId;

/** An account to try a role with, and the password that it was opened with. */
public record DemonstrationAccount(Role role, String name, String password, PersonId person) {

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "demonstration account " + name;
    }
}
