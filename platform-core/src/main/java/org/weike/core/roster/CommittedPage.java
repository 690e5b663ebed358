package org.weike.core.roster;

import java.util.List;
import org.weike.core.organization.Snapshot;

/**
 * What must be known of a page to undo it, under the page's id: the documents that its rows replaced, as they were, and
 * the rows that could not be written after all.
 */
public record CommittedPage(String id, List<Snapshot> organizations, List<Snapshot> persons, List<PlannedRow> refused) {

    public CommittedPage {
        organizations = List.copyOf(organizations);
        persons = List.copyOf(persons);
        refused = List.copyOf(refused);
    }
}
