package org.weike.core.search;

import java.util.List;
import org.weike.core.shared.OrganizationId;

/**
 * One thing that can be found. The path names every node it is visible from: all ancestors, root first, then the node
 * itself; scopes are matched on it. A record whose id is the last node of its path is that node: when its path changes,
 * everything below it is read again.
 */
public record SearchRecord(String kind, String id, List<OrganizationId> path, List<SearchField> fields) {

    public SearchRecord {
        path = List.copyOf(path);
        fields = List.copyOf(fields);
    }

    public boolean isNode() {
        return !path.isEmpty() && path.getLast().value().equals(id);
    }
}
