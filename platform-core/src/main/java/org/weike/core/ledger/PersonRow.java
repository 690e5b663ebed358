package org.weike.core.ledger;

import org.weike.core.organization.Status;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** One person in the ledger of a year; a guest is at home elsewhere and counts in no total here. */
public record PersonRow(
        PersonId person,
        String name,
        String staffNumber,
        Status.Standing standing,
        Home home,
        Hours hours,
        boolean guest) {

    /** Whether there is a target to reach. */
    public boolean owes() {
        return hours.target().hundredths() > 0;
    }

    public boolean isShort() {
        return hours.shortfall().hundredths() > 0;
    }

    /** Where the person is at home. */
    public record Home(OrganizationId organization, String name) {}
}
