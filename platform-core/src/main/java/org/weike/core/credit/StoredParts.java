package org.weike.core.credit;

import java.util.Optional;
import java.util.function.Consumer;

/** What the store holds of all accounts, for whoever does not take its word for it. */
public interface StoredParts {

    /** Hands over every part in the order of the ids, one after the other and never all of them in memory. */
    void each(Consumer<StoredPart> sink);

    /** Empty also for one that cannot be read. */
    Optional<CreditAccount> find(AccountId id);
}
