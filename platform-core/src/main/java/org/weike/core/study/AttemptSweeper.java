package org.weike.core.study;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets attempts that nobody claimed and nobody can claim any more. Goes on where it stopped, a bounded number of
 * attempts each time; several processes may sweep at once, for removing is harmless the second time.
 */
@Component
class AttemptSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptSweeper.class);

    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20;

    private final UnclaimedAttempts attempts;
    private final Clock clock;
    private final Duration kept;
    private AttemptId place = AttemptId.FIRST;

    AttemptSweeper(UnclaimedAttempts attempts, Clock clock, @Value("${weike.study.unclaimed:15d}") Duration kept) {
        this.attempts = attempts;
        this.clock = clock;
        this.kept = kept;
        Duration claimable = StudyDesk.REPORTABLE.plus(Receipt.VALID);
        if (kept.compareTo(claimable) < 0) {
            throw new IllegalArgumentException(
                    "weike.study.unclaimed: an attempt can be claimed for " + claimable.toDays() + " days");
        }
    }

    @Scheduled(initialDelayString = "${weike.sweeps.first:PT5M}", fixedDelayString = "${weike.sweeps.every:PT1H}")
    synchronized void sweep() {
        var startedBefore = clock.instant().minus(kept);
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            Optional<AttemptId> reached = attempts.removeAfter(place, startedBefore, BATCH);
            if (reached.isEmpty()) {
                LOG.debug("no attempt left that nobody can claim");
                return;
            }
            place = reached.get();
        }
    }
}
