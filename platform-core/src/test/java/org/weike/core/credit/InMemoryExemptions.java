package org.weike.core.credit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Exemptions in a map. */
final class InMemoryExemptions implements Exemptions {

    private final Map<PersonId, PersonExemptions> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<PersonExemptions> find(PersonId person) {
        return Optional.ofNullable(kept.get(person));
    }

    @Override
    public void each(Consumer<PersonExemptions> sink) {
        kept.values().forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<PersonExemptions> sink) {
        kept.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }

    @Override
    public void put(PersonExemptions next) {
        var known = kept.get(next.id());
        boolean put = known == null
                ? next.rev() == 1 && kept.putIfAbsent(next.id(), next) == null
                : known.rev() == next.rev() - 1 && kept.replace(next.id(), known, next);
        if (!put) {
            throw new EditConflict("exemptions of " + next.id().value());
        }
    }
}
