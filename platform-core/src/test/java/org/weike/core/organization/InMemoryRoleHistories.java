package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** Role histories without a store. */
final class InMemoryRoleHistories implements RoleHistories {

    private final Map<PersonId, RoleHistory> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<RoleHistory> find(PersonId person) {
        return Optional.ofNullable(kept.get(person));
    }

    @Override
    public void each(Consumer<RoleHistory> sink) {
        List.copyOf(kept.values()).forEach(sink);
    }

    @Override
    public void changedSince(Instant since, Consumer<RoleHistory> sink) {
        kept.values().stream().filter(it -> !it.changed().isBefore(since)).forEach(sink);
    }

    @Override
    public void addAll(Collection<RoleHistory> histories) {
        histories.forEach(this::write);
    }

    @Override
    public void write(RoleHistory history) {
        kept.compute(history.id(), (id, known) -> {
            if ((known == null ? 0 : known.rev()) != history.rev() - 1) {
                throw new EditConflict("roles of " + id.value());
            }
            return history;
        });
    }
}
