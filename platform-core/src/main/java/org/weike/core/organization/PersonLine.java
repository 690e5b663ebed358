package org.weike.core.organization;

import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** A person as a list shows them, the phone masked and empty if there is none. */
public record PersonLine(
        PersonId id, String name, StaffNumber staffNumber, String phone, OrganizationId home, Status status) {}
