package org.weike.core.credit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.PersonId;

/** The exemptions of everybody who ever had one; few have, and all are at hand. */
public interface Exemptions {

    Optional<PersonExemptions> find(PersonId person);

    void each(Consumer<PersonExemptions> sink);

    /** Those whose document changed at or after the instant. */
    void changedSince(Instant since, Consumer<PersonExemptions> sink);

    /**
     * Writes revision 1 where there is none, or replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void put(PersonExemptions exemptions);
}
