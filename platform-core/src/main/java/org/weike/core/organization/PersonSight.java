package org.weike.core.organization;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weike.core.shared.OrganizationId;

/**
 * How somebody stands to a person they see: what they may do, which hostings they may end, and the names of those of
 * the person's organizations that they may know.
 */
public record PersonSight(Set<PersonAct> acts, Set<OrganizationId> endable, Map<OrganizationId, Place> places) {

    public PersonSight {
        acts = Set.copyOf(acts);
        endable = Set.copyOf(endable);
        places = Map.copyOf(places);
    }

    public boolean may(PersonAct act) {
        return acts.contains(act);
    }

    public Optional<Place> place(OrganizationId organization) {
        return Optional.ofNullable(places.get(organization));
    }
}
