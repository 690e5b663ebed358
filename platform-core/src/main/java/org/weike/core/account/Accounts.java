package org.weike.core.account;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.weike.core.shared.PersonId;

/** All accounts. */
public interface Accounts {

    Optional<Account> find(PersonId person);

    /** The account that waits for the code with this keyed hash. */
    Optional<Account> awaiting(String code);

    boolean isEmpty();

    /** Those of the persons who have an account. */
    Set<PersonId> holders(Collection<PersonId> persons);

    /**
     * Writes revision 1 where there is none, or replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void write(Account account);
}
