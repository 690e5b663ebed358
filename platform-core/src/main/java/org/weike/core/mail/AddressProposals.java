package org.weike.core.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/**
 * Addresses that somebody else proposes for people, many at once. None counts, and nothing is written to it, before the
 * person it is proposed for asks for the link that confirms it.
 */
public interface AddressProposals {

    /** What is known of these people; nothing of those of whom nothing is. */
    Map<PersonId, Known> known(Collection<PersonId> people);

    /**
     * Proposes the addresses, in place of those proposed before; an address that is somebody's already is left alone.
     * Doing it twice does no more than doing it once.
     */
    void propose(List<Proposal> proposals);

    /** Puts back what was proposed before; hands back those who answered, or of whom another is proposed by now. */
    Set<PersonId> withdraw(List<Proposal> proposals);

    /** The address that mail goes to, and the one that waits to be confirmed. */
    record Known(
            @Nullable SealedAddress confirmed, @Nullable SealedAddress proposed) {

        /** The one that waits, or else the one that mail goes to. */
        public @Nullable SealedAddress newest() {
            return proposed == null ? confirmed : proposed;
        }

        /** Whether the address is one of both. */
        public boolean has(SealedAddress address) {
            return (confirmed != null && confirmed.isSameAs(address))
                    || (proposed != null && proposed.isSameAs(address));
        }
    }

    /** An address for one person, and the one that waited before. */
    record Proposal(
            PersonId person,
            SealedAddress address,
            @Nullable SealedAddress before) {}
}
