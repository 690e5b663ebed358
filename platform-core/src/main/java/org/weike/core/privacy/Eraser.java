package org.weike.core.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonErased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.storage.BackgroundWork;
import org.weike.core.storage.Freshness;
import org.weike.core.storage.Leases;

/**
 * Carries out confirmed erasures: every feature removes what it holds, the record of the person goes last, and then
 * everything is gone through once more for what others wrote meanwhile, before the search is rewritten without them;
 * where there are other nodes, not before they know that the person is gone. What a crash or an import under way
 * interrupts is done again from the beginning, which does no harm.
 */
@Component
class Eraser implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    private static final Actor.Platform JOB = new Actor.Platform("erasure");
    private static final String LEASE = "privacy.erasure";

    /** For longer than this no other node takes anybody for somebody who is gone, whatever its clock says. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final Duration SHOWN = Duration.ofMinutes(1);

    private final List<PersonalRecords> held;
    private final Erasures erasures;
    private final SealedNames names;
    private final Search search;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Leases leases;
    private final Duration believed;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("weike-eraser").factory());
    private volatile boolean isStarted;

    Eraser(
            List<PersonalRecords> held,
            Erasures erasures,
            SealedNames names,
            Search search,
            ApplicationEventPublisher events,
            AuditTrail trail,
            Leases leases,
            Freshness freshness,
            Clock clock) {
        this.held = held;
        this.erasures = erasures;
        this.names = names;
        this.search = search;
        this.events = events;
        this.trail = trail;
        this.leases = leases;
        this.believed = freshness.isAlone() ? Duration.ZERO : BELIEVED;
        this.clock = clock;
    }

    /** Takes up what a crash interrupted, once the search is open. */
    @Override
    public void start() {
        isStarted = true;
        begin();
    }

    @Override
    public boolean isRunning() {
        return isStarted;
    }

    /** Begins at once, behind the back of who confirmed. */
    void begin() {
        worker.execute(this::carryOut);
    }

    /** Takes up what was confirmed and is not done. */
    @Scheduled(initialDelayString = "${weike.debts.first:PT10S}", fixedDelayString = "${weike.debts.every:PT1M}")
    synchronized void carryOut() {
        var confirmed = erasures.at(Erasure.Stage.ERASING);
        if (confirmed.isEmpty() || !leases.take(LEASE, LONGEST)) {
            return;
        }
        try {
            confirmed.forEach(this::tryOne);
        } finally {
            leases.giveBack(LEASE);
        }
    }

    private void tryOne(Erasure erasure) {
        try {
            var person = known(erasure);
            var traced = traced(erasure, person);
            var removed = traced.removedOnce().isPresent() ? traced : removed(traced, person);
            if (isOver(removed)) {
                finish(removed, person);
            }
        } catch (EditConflict busy) {
            LOG.info("an erasure waits: {}", busy.getMessage());
        } catch (RuntimeException failed) { // a store fails in its own ways, and the next one must come
            LOG.error("an erasure could not be carried out and is tried again", failed);
        }
    }

    /** What the erasure keeps, and what is there still: after the first time nobody else knows it. */
    private Erased known(Erasure erasure) {
        var trace = erasure.trace();
        var all = new HashSet<>(names.of(trace));
        var places = new HashSet<>(trace == null ? Set.of(erasure.home()) : trace.places());
        held.forEach(it -> {
            all.addAll(it.names(erasure.id()));
            places.addAll(it.places(erasure.id()));
        });
        return new Erased(erasure.id(), all, places);
    }

    private Erasure traced(Erasure erasure, Erased person) {
        var trace = erasure.trace();
        if (trace != null
                && names.of(trace).equals(person.names())
                && trace.places().equals(person.places())) {
            return erasure;
        }
        return written(erasure.tracing(trace(person, erasure.removedOnce().orElse(null))));
    }

    private Erasure.Trace trace(Erased person, @Nullable Instant removed) {
        return new Erasure.Trace(names.seal(person.names()), person.places(), removed);
    }

    private Erasure written(Erasure erasure) {
        erasures.write(erasure);
        return erasure;
    }

    /** Having removed everything, the record of the person last; as it was where the search may still hold them. */
    private Erasure removed(Erasure erasure, Erased person) {
        forget(person, it -> !it.isRemovedLast());
        events.publishEvent(new PersonErased(person.id()));
        forget(person, PersonalRecords::isRemovedLast);
        return isShown(person.id()) ? written(erasure.tracing(trace(person, clock.instant()))) : erasure;
    }

    /** Whether everything was removed so long ago that nobody writes anything about them any more. */
    private boolean isOver(Erasure erasure) {
        return erasure.removedOnce()
                .filter(it -> !clock.instant().isBefore(it.plus(believed)))
                .isPresent();
    }

    /** Removes what was written meanwhile; it is tried again where the search may still hold the person. */
    private void finish(Erasure erasure, Erased person) {
        forget(person, it -> true);
        events.publishEvent(new PersonErased(person.id()));
        if (isShown(person.id())) {
            search.expunge();
            erasures.write(erasure.done(clock.instant()));
            trail.record(
                    JOB,
                    AuditEntry.at(erasure.home(), "erasure.done", erasure.id().value()));
        }
    }

    private boolean isShown(PersonId id) {
        boolean isShown = search.await(search.changed("person", List.of(id.value())), SHOWN);
        if (!isShown) {
            LOG.info("an erasure waits for the search");
        }
        return isShown;
    }

    private void forget(Erased person, Predicate<PersonalRecords> which) {
        held.stream().filter(which).forEach(it -> it.forget(person));
    }

    /** Lets an erasure that is on its way come to its end; one that takes longer is done again at the next start. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("an erasure goes on until the process ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
