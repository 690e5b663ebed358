package org.weike.core.study;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.weike.core.shared.PersonId;

/** Study clocks in a map. */
class InMemoryStudyClocks implements StudyClocks {

    private final Map<PersonId, StudyClock> kept = new ConcurrentHashMap<>();
    private final Attempts attempts;

    InMemoryStudyClocks(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Optional<StudyClock> find(PersonId person) {
        return Optional.ofNullable(kept.get(person));
    }

    @Override
    public boolean replace(StudyClock clock) {
        var next = new StudyClock(clock.id(), clock.rev() + 1, clock.holder(), clock.held());
        var known = kept.get(clock.id());
        if (known == null) {
            return clock.rev() == 0 && kept.putIfAbsent(clock.id(), next) == null;
        }
        return known.rev() == clock.rev() && kept.replace(clock.id(), known, next);
    }

    @Override
    public boolean handOver(Handover handover) {
        var taker = handover.taker();
        return attempts.replace(handover.holder().lettingGo())
                && replace(handover.clock())
                && (handover.isKnown() ? attempts.replace(taker) : attempts.add(taker));
    }
}
