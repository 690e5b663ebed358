package org.weike.core.study;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/**
 * Writes down what is reported, with one guarded write a report. An attempt of a person is granted time only while it
 * holds the person's clock; taking the clock from another attempt bumps that attempt's revision first, or bars it if it
 * is not stored yet, and the clock's second, so that whatever the other was about to write fails. Where this process
 * wrote all of them last, they go in one command.
 */
@Component
class StudyBook {

    private static final int TRIES = 200;
    private static final long LONGEST_WAIT_NANOS = 2_000_000;

    private final Attempts attempts;
    private final StudyClocks clocks;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LatestAttempts latest = new LatestAttempts();
    private final LatestClocks latestClocks = new LatestClocks();

    StudyBook(Attempts attempts, StudyClocks clocks, Clock clock, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.clocks = clocks;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a report in and returns where the attempt stands; a report without news writes nothing. */
    Attempt report(AttemptTicket ticket, Report report, LessonVersion version) {
        for (int tried = 0; tried < TRIES; tried++) {
            var known = known(ticket.id(), report, tried);
            long bar = known.isPresent() || tried == 0 ? 0 : attempts.barred(ticket.id());
            var before = known.orElseGet(() -> Attempt.begin(ticket, version, bar));
            if (before.isComplete() || !before.isNewsIn(report)) {
                return before;
            }
            var handed = tried == 0 && before.needsClock()
                    ? handOver(before, known.isPresent(), report, version)
                    : Optional.<Attempt>empty();
            if (handed.isPresent()) {
                announce(before, handed.get(), known.isPresent());
                return handed.get();
            }
            var after = before.needsClock()
                    ? withClock(before, report, version)
                    : before.reported(report, version, clock.instant(), Intervals.NONE);
            if (isWritten(after, known.isPresent() || bar > 0)) {
                announce(before, after, known.isPresent());
                return after;
            }
            latest.forget(ticket.id());
            pause(tried);
        }
        throw new EditConflict("attempt " + ticket.id().value());
    }

    /** Gives a completed attempt that is nobody's to the person; false if they were granted its time elsewhere. */
    boolean give(AttemptId id, PersonId person, LessonVersion version) {
        for (int tried = 0; tried < TRIES; tried++) {
            var attempt = attempts.find(id).orElseThrow();
            if (attempt.owner().isPresent()) {
                return attempt.owner().get().equals(person);
            }
            var personal = freed(clocks.find(person).orElseGet(() -> StudyClock.unused(person)), id);
            if (!attempt.isEnoughBesides(personal.takenBesides(id), version)) {
                return false;
            }
            latestClocks.forget(person);
            var noted = personal.noting(id, attempt.studied().times(), clock.instant());
            var given = attempt.claimedBy(person);
            if (clocks.replace(noted.heldBy(null)) && attempts.replace(given)) {
                announce(given);
                return true;
            }
            pause(tried);
        }
        throw new EditConflict("attempt " + id.value());
    }

    /** Takes the clock and the report in one write, if this process wrote the clock and its holder last. */
    private Optional<Attempt> handOver(Attempt taker, boolean isKnown, Report report, LessonVersion version) {
        var person = taker.owner().orElseThrow();
        var remembered = latestClocks.recall(person);
        var holder = remembered.map(StudyClock::holder).flatMap(latest::recall);
        if (remembered.isEmpty() || holder.isEmpty() || holder.get().id().equals(taker.id())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var next = remembered
                .get()
                .noting(holder.get().id(), holder.get().studied().times(), now)
                .heldBy(taker.id());
        var after = taker.holding(next.takenBesides(taker.id()), report, version, now);
        if (!clocks.handOver(new Handover(holder.get(), next, after, isKnown))) {
            latestClocks.forget(person);
            latest.forget(holder.get().id());
            return Optional.empty();
        }
        latestClocks.remember(next.inNextRevision());
        latest.remember(holder.get().lettingGo().inNextRevision());
        latest.remember(isKnown ? after.inNextRevision() : after);
        return Optional.of(after);
    }

    private Attempt withClock(Attempt before, Report report, LessonVersion version) {
        var person = before.owner().orElseThrow();
        var taken = take(person, before.id());
        return before.holding(taken, report, version, clock.instant());
    }

    /** Puts the clock into the attempt's hand, and says what the person was granted in others. */
    private Intervals take(PersonId person, AttemptId taker) {
        for (int tried = 0; tried < TRIES; tried++) {
            var personal = tried == 0 ? latestClocks.recall(person).or(() -> clocks.find(person)) : clocks.find(person);
            var next = freed(personal.orElseGet(() -> StudyClock.unused(person)), taker)
                    .heldBy(taker);
            if (clocks.replace(next)) {
                latestClocks.remember(next.inNextRevision());
                return next.takenBesides(taker);
            }
            latestClocks.forget(person);
            pause(tried);
        }
        throw new EditConflict("study clock of " + person.value());
    }

    /** The clock as it is once its holder has let go and what it was granted is noted. */
    private StudyClock freed(StudyClock personal, AttemptId taker) {
        var holder = personal.holder();
        if (holder == null || holder.equals(taker)) {
            return personal;
        }
        return personal.noting(holder, attempts.release(holder), clock.instant());
    }

    /**
     * As it was written last where news may follow on it, and as it is stored for those who only ask. An attempt that
     * nobody remembers is most often a new one; if it is not, adding it fails, and then it is looked for.
     */
    private Optional<Attempt> known(AttemptId id, Report report, int tried) {
        return tried > 0 || report.events().isEmpty() ? attempts.find(id) : latest.recall(id);
    }

    private boolean isWritten(Attempt attempt, boolean known) {
        boolean written = known ? attempts.replace(attempt) : attempts.add(attempt);
        if (written) {
            latest.remember(known ? attempt.inNextRevision() : attempt);
        }
        return written;
    }

    /** Tells what this write brought about, and no other will. */
    private void announce(Attempt before, Attempt after, boolean known) {
        if (!known) {
            events.publishEvent(new LessonBegun(after.ticket()));
        }
        if (!before.isComplete()) {
            after.completion().ifPresent(it -> events.publishEvent(new LessonCompleted(after.ticket(), it)));
        }
        announce(after);
    }

    private void announce(Attempt attempt) {
        if (!attempt.owes().isEmpty()) {
            events.publishEvent(new LessonFinished(attempt.id()));
        }
    }

    private static void pause(int tried) {
        long most = Math.min(LONGEST_WAIT_NANOS, 20_000L * (tried + 1));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
