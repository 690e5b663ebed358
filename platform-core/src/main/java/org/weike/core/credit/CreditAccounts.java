package org.weike.core.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.PersonId;

/** All parts of all accounts. */
public interface CreditAccounts {

    Optional<CreditAccount> find(AccountId id);

    /**
     * Writes the account, whose last entry is new, over its own revision, 0 being none yet; false if that is gone
     * meanwhile or the entry is there already.
     */
    boolean post(CreditAccount account);

    /** The parts of all years of a person. */
    List<CreditAccount> of(PersonId person);

    /** Hands over every part there is. */
    void each(Consumer<CreditAccount> sink);

    /** Hands over the parts that were changed at or after the instant. */
    void changedSince(Instant since, Consumer<CreditAccount> sink);
}
