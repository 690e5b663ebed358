package org.weike.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Accounts in a map. */
class InMemoryCreditAccounts implements CreditAccounts {

    private final Map<AccountId, CreditAccount> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<CreditAccount> find(AccountId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean post(CreditAccount account) {
        var next = account.inRevision(account.rev() + 1);
        var known = kept.get(account.id());
        if (known == null) {
            return account.rev() == 0 && kept.putIfAbsent(account.id(), next) == null;
        }
        return known.rev() == account.rev() && kept.replace(account.id(), known, next);
    }

    @Override
    public Set<AccountId> known(Collection<AccountId> ids) {
        return ids.stream().filter(kept::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void addAll(Collection<CreditAccount> opened) {
        opened.forEach(it -> kept.put(it.id(), it));
    }

    @Override
    public void eachBalance(Consumer<PartBalance> sink) {
        each(it -> sink.accept(new PartBalance(it.person(), it.year(), it.part(), it.balance())));
    }

    @Override
    public OptionalInt firstYear() {
        return kept.values().stream().mapToInt(CreditAccount::year).min();
    }

    @Override
    public void each(Consumer<CreditAccount> sink) {
        kept.values().forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<CreditAccount> sink) {
        kept.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }
}
