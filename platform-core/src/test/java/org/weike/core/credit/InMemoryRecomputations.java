package org.weike.core.credit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.weike.core.shared.EditConflict;

/** Recomputations in a map. */
final class InMemoryRecomputations implements Recomputations {

    private final Map<RecomputationId, Recomputation> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Recomputation> find(RecomputationId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Recomputation> all() {
        return kept.values().stream()
                .sorted(Comparator.comparing(Recomputation::begun).reversed())
                .toList();
    }

    @Override
    public void put(Recomputation next) {
        var known = kept.get(next.id());
        boolean put = known == null
                ? next.rev() == 1 && kept.putIfAbsent(next.id(), next) == null
                : known.rev() == next.rev() - 1 && kept.replace(next.id(), known, next);
        if (!put) {
            throw new EditConflict("recomputation of " + next.id().value());
        }
    }
}
