package org.weike.core.organization;

import java.util.List;

/** One person opened: the record, the numbers masked (empty if there is none), the way to their home, and who asks. */
public record PersonCard(Person person, String phone, String identity, List<Organization> path, PersonSight sight) {

    public PersonCard {
        path = List.copyOf(path);
    }
}
