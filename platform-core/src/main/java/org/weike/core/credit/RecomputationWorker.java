package org.weike.core.credit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.BackgroundWork;
import org.weike.core.storage.Caretaker;
import org.weike.core.storage.Freshness;

/**
 * Carries recomputations out, one after the other, and takes up those whose worker fell silent, after a restart or
 * because another node was lost.
 */
@Component
final class RecomputationWorker implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationWorker.class);

    private final Recomputations recomputations;
    private final Recomputer recomputer;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Caretaker caretaker;

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
        this.caretaker = new Caretaker("recomputation", freshness, clock);
    }

    /** Looks for what was left, once what it posts can be shown. */
    @Override
    public void start() {
        caretaker.lookAfter(this::lookAfter);
    }

    @Override
    public boolean isRunning() {
        return caretaker.isLooking();
    }

    /** Has it carried on with; at once if no other one is before it. */
    void start(RecomputationId id) {
        caretaker.start(() -> run(id));
    }

    /** Takes up what nobody works at. */
    void lookAfter() {
        recomputations.all().stream()
                .filter(it -> it.isAbandonedSince(caretaker.silentSince()))
                .forEach(it -> run(it.id()));
    }

    private void run(RecomputationId id) {
        var own = new AtomicReference<@Nullable Recomputation>();
        try {
            claim(id).ifPresent(it -> {
                own.set(it);
                recomputer.run(it, own::set);
            });
        } catch (EditConflict other) {
            carriedOutElsewhere(id);
        } catch (RuntimeException | Error failed) { // whatever it was, somebody at a screen waits for an end
            end(id, own.get(), failed);
        }
    }

    /** Takes it for this worker; nothing where none is wanted, or another one was heard of. */
    private Optional<Recomputation> claim(RecomputationId id) {
        var claimed = recomputations
                .find(id)
                .filter(it -> it.isAbandonedSince(caretaker.silentSince()))
                .map(it -> it.leasedAt(clock.instant()));
        claimed.ifPresent(recomputations::put);
        return claimed;
    }

    private static void carriedOutElsewhere(RecomputationId id) {
        LOG.warn("the recomputation of {} is carried out by another node", id.value());
    }

    /**
     * Stopped with the platform, it goes on with the next start; after anything else somebody has to begin it again,
     * unless another node carries it on by now.
     */
    private void end(RecomputationId id, @Nullable Recomputation own, Throwable failed) {
        if (caretaker.isClosed()) {
            LOG.info("the recomputation of {} goes on after the next start", id.value());
            return;
        }
        LOG.error("the recomputation of {} failed", id.value(), failed);
        tell(id);
        if (own != null && own.isRunning()) {
            stop(own);
        }
    }

    private void stop(Recomputation own) {
        try {
            recomputations.put(own.ended(Recomputation.Stage.STOPPED));
        } catch (EditConflict other) {
            carriedOutElsewhere(own.id());
        }
    }

    private void tell(RecomputationId id) {
        try {
            events.publishEvent(new CreditReckoned(id.year()));
        } catch (RuntimeException again) { // whoever shows the year is told once more when somebody begins again
            LOG.error("what the recomputation of {} posted cannot be shown yet", id.value(), again);
        }
    }

    /** Returns when everything that was started is done. */
    void finish(Duration atMost) throws InterruptedException, TimeoutException {
        caretaker.finish(atMost);
    }

    @Override
    public void close() {
        caretaker.close();
    }
}
