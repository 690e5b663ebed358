package org.weike.core.credit;

import java.util.List;
import org.weike.core.shared.PersonId;

/** The years of many were posted anew by other rules. */
public record CreditReckoned(int year, List<PersonId> people) {

    public CreditReckoned {
        people = List.copyOf(people);
    }
}
