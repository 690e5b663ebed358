package org.weike.core.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Attempts as this machine wrote them last, so that the next report of a page need not read its attempt. What another
 * machine wrote meanwhile shows when the guarded write fails.
 */
final class LatestAttempts {

    /** Longer than pages wait between two reports. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final int MOST = 50_000;

    private final Cache<AttemptId, Attempt> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    Optional<Attempt> recall(AttemptId id) {
        return Optional.ofNullable(kept.getIfPresent(id));
    }

    /** Keeps what is still under way; what is complete is given, credited and settled by others. */
    void remember(Attempt attempt) {
        if (attempt.isComplete()) {
            kept.invalidate(attempt.id());
        } else {
            kept.put(attempt.id(), attempt);
        }
    }

    void forget(AttemptId id) {
        kept.invalidate(id);
    }
}
