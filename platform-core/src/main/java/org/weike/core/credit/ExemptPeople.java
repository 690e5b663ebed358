package org.weike.core.credit;

import java.util.List;
import org.weike.core.organization.StaffNumber;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Those at home at a node or below of whom nothing is asked on a day: how many there are, and the first of them. */
public record ExemptPeople(int total, List<Line> first) {

    public ExemptPeople {
        first = List.copyOf(first);
    }

    /** Somebody, where they are at home, and why nothing is asked of them. */
    public record Line(
            PersonId person, String name, StaffNumber staffNumber, OrganizationId home, PersonExemption exemption) {}
}
