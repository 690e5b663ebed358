package org.weike.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

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
    public int postAll(Collection<GrownPart> parts) {
        return (int) parts.stream().filter(it -> isPosted(it)).count();
    }

    private boolean isPosted(GrownPart grown) {
        var next = grown.part().inRevision(grown.part().rev() + grown.added().size());
        var known = kept.get(next.id());
        if (known == null) {
            return grown.part().rev() == 0 && kept.putIfAbsent(next.id(), next) == null;
        }
        return known.rev() == grown.part().rev() && kept.replace(next.id(), known, next);
    }

    @Override
    public long ofYear(int year) {
        return firstParts(year).count();
    }

    @Override
    public void eachOfYear(int year, @Nullable AccountId behind, Consumer<CreditAccount> sink) {
        firstParts(year)
                .sorted(Comparator.comparing(it -> it.id().value()))
                .filter(it -> behind == null || it.id().value().compareTo(behind.value()) > 0)
                .toList()
                .forEach(sink);
    }

    private Stream<CreditAccount> firstParts(int year) {
        return kept.values().stream().filter(it -> it.year() == year && it.part() == 1);
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
    public List<YearBalance> balances(Collection<PersonId> persons, int first, int last) {
        var years = new LinkedHashMap<PersonYear, YearBalance>();
        kept.values().stream()
                .filter(it -> persons.contains(it.person()) && it.year() >= first && it.year() <= last)
                .sorted(Comparator.comparingInt(CreditAccount::part))
                .map(it -> new YearBalance(it.person(), it.year(), it.balance(), PostedMonths.NOTHING))
                .forEach(it -> years.merge(new PersonYear(it.person(), it.year()), it, YearBalance::and));
        return List.copyOf(years.values());
    }

    @Override
    public void eachPosted(int year, Consumer<PostedPart> sink) {
        kept.values().stream().filter(it -> it.year() == year).forEach(it -> sink.accept(posted(it)));
    }

    private static PostedPart posted(CreditAccount account) {
        return new PostedPart(
                account.person(),
                account.entries().stream()
                        .map(CreditEntry::posting)
                        .map(it -> new PostedPart.Line(new PostedPart.Hours(it.change(), it.counter(), it.posted())))
                        .toList());
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
