package org.weike.core.roster;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.AddressProposals;
import org.weike.core.mail.AddressProposals.Known;
import org.weike.core.mail.SealedAddress;
import org.weike.core.organization.Person;
import org.weike.core.shared.PersonId;

/** Plans which addresses the rows about persons propose: not those that somebody changed by hand since an import. */
final class MailPlanner {

    private final Ground ground;
    private final Map<PersonId, Known> known;

    private MailPlanner(Ground ground, Map<PersonId, Known> known) {
        this.ground = ground;
        this.known = known;
    }

    /** For rows about these persons, of whom those are asked about whose rows have an address. */
    static MailPlanner of(Ground ground, AddressProposals proposals, Collection<PersonId> persons) {
        return new MailPlanner(ground, persons.isEmpty() ? Map.of() : proposals.known(persons));
    }

    /** What the row proposes; nothing where it has no address, or says nothing new. */
    @Nullable MailChange of(PersonDraft draft, @Nullable Person before) {
        SealedAddress address = draft.mail();
        if (address == null || before == null) {
            return address == null ? null : new MailChange(address, null);
        }
        Known there = known.getOrDefault(before.id(), new Known(null, null));
        var fields = new FieldKeeper(draft.values(), ground.mark(before.id().value()));
        SealedAddress newest = there.newest();
        return there.has(address)
                        || fields.isKept(Heading.MAIL, newest == null ? "" : newest.lookup(), address.lookup())
                ? null
                : new MailChange(address, newest);
    }
}
