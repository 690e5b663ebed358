package org.weike.core.organization;

import java.util.List;

/** One person opened: the record, the numbers masked (empty if there is none), and the way to their home. */
public record PersonCard(Person person, String phone, String identity, List<Organization> path) {

    public PersonCard {
        path = List.copyOf(path);
    }
}
