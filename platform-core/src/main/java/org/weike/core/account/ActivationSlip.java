package org.weike.core.account;

import java.time.Instant;
import org.weike.core.organization.StaffNumber;
import org.weike.core.shared.PersonId;

/** What the secretary shows or prints for one person, once: only the hash of the code is kept. */
public record ActivationSlip(PersonId person, String name, StaffNumber staffNumber, String code, Instant expires) {

    /** Without the code, so that no log shows it. */
    @Override
    public String toString() {
        return "activation slip for " + person.value();
    }
}
