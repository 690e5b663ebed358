package org.weike.core.search;

import java.util.List;
import org.weike.core.shared.OrganizationId;

/** A record that somebody may mean who has typed a few letters, the name it goes by, and where it is visible from. */
public record Suggestion(String kind, String id, String name, List<OrganizationId> path) {

    public Suggestion {
        path = List.copyOf(path);
    }
}
