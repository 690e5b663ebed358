package org.weike.core.shared;

import java.util.Collection;
import java.util.Set;

/**
 * How far somebody reaches: everything, or the subtrees below some nodes. Only the organization feature makes one, so
 * that a search without a checked scope cannot be written.
 */
public record Scope(boolean everywhere, Set<OrganizationId> nodes) {

    public Scope {
        nodes = Set.copyOf(nodes);
    }

    public boolean isNowhere() {
        return !everywhere && nodes.isEmpty();
    }

    /** Whether a thing that hangs below these nodes, root first, is within reach. */
    public boolean includes(Collection<OrganizationId> path) {
        return everywhere || path.stream().anyMatch(nodes::contains);
    }
}
