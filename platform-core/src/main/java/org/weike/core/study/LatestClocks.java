package org.weike.core.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.weike.core.shared.PersonId;

/**
 * Study clocks as this process wrote them last. One that was written elsewhere meanwhile does no harm: a clock is only
 * ever replaced in the revision that is at hand, so whoever acts on an older one fails and reads it anew.
 */
final class LatestClocks {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final Cache<PersonId, StudyClock> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    Optional<StudyClock> recall(PersonId person) {
        return Optional.ofNullable(kept.getIfPresent(person));
    }

    void remember(StudyClock clock) {
        kept.put(clock.id(), clock);
    }

    void forget(PersonId person) {
        kept.invalidate(person);
    }
}
