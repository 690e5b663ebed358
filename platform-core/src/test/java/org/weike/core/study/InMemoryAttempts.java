package org.weike.core.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.weike.core.shared.PersonId;

/** Attempts in a map. */
public class InMemoryAttempts implements Attempts {

    private final Map<AttemptId, Attempt> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean add(Attempt attempt) {
        return kept.putIfAbsent(attempt.id(), attempt) == null;
    }

    @Override
    public boolean replace(Attempt attempt) {
        var known = kept.get(attempt.id());
        return known != null
                && known.rev() == attempt.rev()
                && kept.replace(attempt.id(), known, changed(attempt, attempt.holdsClock(), attempt.owes()));
    }

    @Override
    public Optional<Attempt> release(AttemptId id) {
        return change(id, it -> changed(it, false, it.owes()));
    }

    @Override
    public void settle(AttemptId id, Debt debt) {
        change(id, it -> {
            var rest = EnumSet.noneOf(Debt.class);
            rest.addAll(it.owes());
            rest.remove(debt);
            return changed(it, it.holdsClock(), rest);
        });
    }

    @Override
    public void eachOwing(Debt debt, Consumer<Attempt> sink) {
        all().stream().filter(it -> it.owes().contains(debt)).forEach(sink);
    }

    @Override
    public List<Attempt> of(PersonId person, Instant since) {
        return all().stream()
                .filter(it -> it.owner().filter(person::equals).isPresent())
                .filter(it -> !it.ticket().start().isBefore(since))
                .sorted(Comparator.comparing((Attempt it) -> it.id().value()).reversed())
                .toList();
    }

    List<Attempt> all() {
        return kept.values().stream()
                .sorted(Comparator.comparing(it -> it.id().value()))
                .toList();
    }

    private Optional<Attempt> change(AttemptId id, UnaryOperator<Attempt> change) {
        return Optional.ofNullable(kept.computeIfPresent(id, (key, known) -> change.apply(known)));
    }

    private static Attempt changed(Attempt it, boolean holdsClock, Set<Debt> owes) {
        return new Attempt(it.ticket(), it.rev() + 1, it.person(), holdsClock, it.studied(), it.completed(), owes);
    }
}
