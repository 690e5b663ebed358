package org.weike.core.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Leases;
import org.weike.core.storage.Perishable;

/** Removes what was kept long enough, a bounded number of each part each time, on one node at a time. */
@Component
class RetentionRound {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);
    private static final String JOB = "privacy.retention";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;

    private final List<Perishable> parts;
    private final RetentionRuns runs;
    private final Leases leases;
    private final Clock clock;

    RetentionRound(List<Perishable> parts, RetentionRuns runs, Leases leases, Clock clock) {
        this.parts = parts;
        this.runs = runs;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${weike.sweeps.first:PT5M}", fixedDelayString = "${weike.sweeps.every:PT1H}")
    synchronized void go() {
        if (!leases.take(JOB, LEASE)) {
            return;
        }
        try {
            Map<String, RetentionRun> known =
                    runs.all().stream().collect(Collectors.toMap(RetentionRun::id, Function.identity()));
            parts.forEach(it -> go(it, known.getOrDefault(it.part(), RetentionRun.none(it.part()))));
        } finally {
            leases.giveBack(JOB);
        }
    }

    private void go(Perishable part, RetentionRun last) {
        try {
            Instant now = clock.instant();
            runs.write(last.followedBy(removed(part, now), now));
        } catch (RuntimeException failed) { // a store fails in its own ways, and the other parts must not wait
            LOG.warn("{} that was kept long enough could not be removed", part.part(), failed);
        }
    }

    private static long removed(Perishable part, Instant now) {
        long removed = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            var swept = part.removeOver(now, PAGE);
            removed += swept.removed();
            if (!swept.more()) {
                break;
            }
        }
        return removed;
    }
}
