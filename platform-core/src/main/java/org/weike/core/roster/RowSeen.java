package org.weike.core.roster;

import java.util.List;
import java.util.Map;
import org.weike.core.organization.Place;

/**
 * One row of a preview, what it changes of what is there, and what the hosts among that are called, which may lie out
 * of sight; those that the file brings are not told.
 */
public record RowSeen(PlannedRow row, List<Difference> differences, Map<String, Place> hosts) {

    public RowSeen {
        differences = List.copyOf(differences);
        hosts = Map.copyOf(hosts);
    }
}
