package org.weike.core.study;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.PersonId;

/** Attempts in a map. */
public class InMemoryAttempts implements Attempts {

    private final Map<AttemptId, Attempt> kept = new ConcurrentHashMap<>();
    private final Map<AttemptId, Long> bars = new ConcurrentHashMap<>();

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized boolean add(Attempt attempt) {
        return !bars.containsKey(attempt.id()) && kept.putIfAbsent(attempt.id(), attempt) == null;
    }

    @Override
    public synchronized boolean replace(Attempt attempt) {
        var known = kept.get(attempt.id());
        long rev = known == null ? barred(attempt.id()) : known.rev();
        if (rev != attempt.rev() || (known == null && rev == 0)) {
            return false;
        }
        bars.remove(attempt.id());
        kept.put(attempt.id(), changed(attempt, attempt.holdsClock(), attempt.owes()));
        return true;
    }

    @Override
    public synchronized Intervals release(AttemptId id) {
        if (!kept.containsKey(id)) {
            bars.merge(id, 1L, Long::sum);
        }
        return change(id, it -> changed(it, false, it.owes()))
                .map(it -> it.studied().times())
                .orElse(Intervals.NONE);
    }

    @Override
    public long barred(AttemptId id) {
        return bars.getOrDefault(id, 0L);
    }

    @Override
    public synchronized void settle(AttemptId id, Debt debt) {
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
    public Optional<AttemptTicket> running(PersonId person, LessonId lesson, Instant since) {
        return of(person, since).stream()
                .filter(it -> !it.isComplete())
                .map(Attempt::ticket)
                .filter(it -> it.version().lesson().equals(lesson))
                .findFirst();
    }

    @Override
    public List<Attempt> of(PersonId person, Instant since) {
        return all().stream()
                .filter(it -> it.owner().filter(person::equals).isPresent())
                .filter(it -> !it.ticket().start().isBefore(since))
                .sorted(Comparator.comparing((Attempt it) -> it.id().value()).reversed())
                .toList();
    }

    @Override
    public List<Completion> completed(Collection<PersonId> people, Instant since) {
        return people.stream()
                .flatMap(person -> of(person, Instant.EPOCH).stream()
                        .flatMap(each -> each.completion().stream()
                                .filter(it -> !it.isBefore(since))
                                .map(it -> new Completion(
                                        person, each.ticket().version().lesson(), it))))
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
