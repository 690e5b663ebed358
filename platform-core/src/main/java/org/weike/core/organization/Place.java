package org.weike.core.organization;

import java.util.List;
import org.weike.core.shared.OrganizationId;

/** What an organization is called and what it belongs to, the root first: all that those may know who do not see it. */
public record Place(OrganizationId id, Organization.Kind kind, String name, List<String> above) {

    public Place {
        above = List.copyOf(above);
    }

    /** The end of a way that begins at the root. */
    public static Place of(List<Organization> way) {
        Organization last = way.getLast();
        return new Place(
                last.id(),
                last.kind(),
                last.name(),
                way.stream().limit(way.size() - 1L).map(Organization::name).toList());
    }
}
