package org.weike.core.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.account.Accounts;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.organization.RoleBook;
import org.weike.core.shared.PersonId;

/** Says to whom more hangs by now than their own document: such a person is not taken out again. */
@Component
final class PersonTies {

    private final Accounts accounts;
    private final RoleBook roles;
    private final CreditAccounts credit;

    PersonTies(Accounts accounts, RoleBook roles, CreditAccounts credit) {
        this.accounts = accounts;
        this.roles = roles;
        this.credit = credit;
    }

    /** Those who have an account or a role. */
    Set<PersonId> tied(Collection<PersonId> persons) {
        var tied = new HashSet<>(accounts.holders(persons));
        persons.stream().filter(it -> !roles.apply(it).isEmpty()).forEach(tied::add);
        return tied;
    }

    /** Those whose credit was written since then. */
    Set<PersonId> creditedSince(Instant instant) {
        var credited = new HashSet<PersonId>();
        credit.changedSince(instant, it -> credited.add(it.person()));
        return credited;
    }
}
