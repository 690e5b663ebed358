package org.weike.core.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Addressee;
import org.weike.core.mail.PostOffice;
import org.weike.core.mail.SealedAddress;
import org.weike.core.mail.Undeliverables;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.Leases;

/** Plans the digests of those who are due: once a week, on one node at a time. */
@Component
public class DigestRound {

    private static final String JOB = "reminder.digests";
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 200;

    private final ReminderWishes wishes;
    private final People people;
    private final ToldTasks tasks;
    private final DigestComposer composer;
    private final Undeliverables undeliverables;
    private final PostOffice office;
    private final Leases leases;
    private final Clock clock;

    DigestRound(
            ReminderWishes wishes,
            People people,
            ToldTasks tasks,
            DigestComposer composer,
            Undeliverables undeliverables,
            PostOffice office,
            Leases leases,
            Clock clock) {
        this.wishes = wishes;
        this.people = people;
        this.tasks = tasks;
        this.composer = composer;
        this.undeliverables = undeliverables;
        this.office = office;
        this.leases = leases;
        this.clock = clock;
    }

    /** Goes through everybody who is due. */
    public synchronized void plan() {
        List<ReminderWish> due;
        do {
            if (office.off().isPresent() || !leases.take(JOB, LEASE)) {
                return;
            }
            due = wishes.due(clock.instant(), BATCH);
            due.forEach(this::see);
        } while (due.size() == BATCH);
    }

    /** A round that is cut off sees the same people again, and finds their digests planned. */
    private void see(ReminderWish wish) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Instant next = wish.window().nextWithin(now);
        if (next.equals(now)) {
            wish.sealedAddress()
                    .filter(it -> !undeliverables.has(it))
                    .ifPresent(it -> people.find(wish.id()).ifPresent(person -> plan(person, it, now)));
            next = wish.window().nextWithin(Week.nextBegins(now));
        }
        try {
            wishes.write(wish.dueAt(next));
        } catch (EditConflict changedMeanwhile) {
            return; // what they wish now says when they are due
        }
    }

    private void plan(Person person, SealedAddress address, Instant now) {
        if (composer.compose(person, tasks.of(person, now), now).isPresent()) {
            office.plan(
                    DigestIds.of(person.id(), Week.of(now)), new Addressee(person.id(), person.home(), address), now);
        }
    }
}
