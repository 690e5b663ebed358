package org.weike.core.credit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.Freshness;

/**
 * Carries recomputations out, one after the other, and takes up those whose worker fell silent, after a restart or
 * because another node was lost.
 */
@Component
final class RecomputationWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationWorker.class);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final Recomputations recomputations;
    private final Recomputer recomputer;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Instant begun;
    private final boolean isAlone;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("weike-recomputation").factory());
    private final ScheduledFuture<?> looking;

    RecomputationWorker(
            Recomputations recomputations,
            Recomputer recomputer,
            ApplicationEventPublisher events,
            Freshness freshness,
            Clock clock) {
        this.recomputations = recomputations;
        this.recomputer = recomputer;
        this.events = events;
        this.clock = clock;
        this.begun = clock.instant();
        this.isAlone = freshness.of(SILENT).compareTo(SILENT) > 0;
        this.looking = worker.scheduleWithFixedDelay(
                this::lookAfter, FIRST_LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever was not heard of since then is gone; where no other node can be, everybody from before the start is. */
    private Instant silentSince() {
        var silent = clock.instant().minus(SILENT);
        return isAlone && silent.isBefore(begun) ? begun : silent;
    }

    /** Has it carried on with; at once if no other one is before it. */
    void start(RecomputationId id) {
        worker.execute(() -> run(id));
    }

    /** Takes up what nobody works at. */
    void lookAfter() {
        try {
            recomputations.all().stream()
                    .filter(it -> it.isAbandonedSince(silentSince()))
                    .forEach(it -> run(it.id()));
        } catch (RuntimeException failed) { // a store fails in its own ways, and the next look must come
            LOG.warn("recomputations could not be looked after", failed);
        }
    }

    private void run(RecomputationId id) {
        try {
            claim(id).ifPresent(recomputer::run);
        } catch (EditConflict other) {
            LOG.warn("the recomputation of {} is carried out by another node", id.value());
        } catch (RuntimeException | Error failed) { // whatever it was, somebody at a screen waits for an end
            end(id, failed);
        }
    }

    /** Takes it for this worker; nothing where none is wanted, or another one was heard of. */
    private Optional<Recomputation> claim(RecomputationId id) {
        var claimed = recomputations
                .find(id)
                .filter(it -> it.isAbandonedSince(silentSince()))
                .map(it -> it.leasedAt(clock.instant()));
        claimed.ifPresent(recomputations::put);
        return claimed;
    }

    /**
     * Stopped with the platform, it goes on with the next start; after anything else somebody has to begin it again.
     */
    private void end(RecomputationId id, Throwable failed) {
        if (worker.isShutdown()) {
            LOG.info("the recomputation of {} goes on after the next start", id.value());
            return;
        }
        LOG.error("the recomputation of {} failed", id.value(), failed);
        recomputations
                .find(id)
                .filter(Recomputation::isRunning)
                .ifPresent(it -> recomputations.put(it.ended(Recomputation.Stage.STOPPED)));
        events.publishEvent(new CreditReckoned(id.year()));
    }

    /** Returns when everything that was started is done. */
    void finish(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            worker.submit(() -> LOG.debug("all done")).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        worker.shutdownNow();
    }
}
