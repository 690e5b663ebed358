package org.weike.core.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Accounts without a store. */
final class InMemoryAccounts implements Accounts {

    private final Map<PersonId, Account> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(PersonId person) {
        return Optional.ofNullable(kept.get(person));
    }

    @Override
    public Optional<Account> awaiting(String code) {
        return kept.values().stream()
                .filter(it -> it.activation() != null && it.activation().code().equals(code))
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public Set<PersonId> holders(Collection<PersonId> persons) {
        return persons.stream().filter(kept::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void write(Account account) {
        kept.compute(account.id(), (id, known) -> {
            if ((known == null ? 0 : known.rev()) != account.rev() - 1) {
                throw new EditConflict("account of " + id.value());
            }
            return account;
        });
    }
}
