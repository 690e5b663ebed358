package org.weike.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.AddressProposals.Proposal;
import org.weike.core.organization.Snapshot;

/**
 * What must be known of a page to undo it, under the page's id: the documents that its rows replaced, as they were, the
 * rows that could not be written after all, and the addresses that were proposed, which are absent of what was
 * committed before rosters had any.
 */
public record CommittedPage(
        String id,
        List<Snapshot> organizations,
        List<Snapshot> persons,
        List<PlannedRow> refused,
        @Nullable List<Proposal> mails) {

    public CommittedPage {
        organizations = List.copyOf(organizations);
        persons = List.copyOf(persons);
        refused = List.copyOf(refused);
        mails = mails == null ? List.of() : List.copyOf(mails);
    }

    static CommittedPage empty(String id) {
        return new CommittedPage(id, List.of(), List.of(), List.of(), List.of());
    }

    /** The same, with the rows that were not written. */
    CommittedPage refusing(List<PlannedRow> rows) {
        return new CommittedPage(id, organizations, persons, rows, mails);
    }

    List<Proposal> proposals() {
        return mails == null ? List.of() : mails;
    }
}
