package org.weike.core.study;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.PersonId;

/**
 * One reader's attempt at one version of a lesson. While it runs for a person it is granted time only as long as it
 * holds that person's {@link StudyClock}; once completed its times never change again.
 */
public record Attempt(
        AttemptTicket ticket,
        long rev,
        @Nullable PersonId person,
        boolean holdsClock,
        Studied studied,
        @Nullable Instant completed,
        Set<Debt> owes) {

    public Attempt {
        owes = Set.copyOf(owes);
    }

    static Attempt begin(AttemptTicket ticket, LessonVersion version, long rev) {
        var studied = Studied.nothingSince(ticket.start(), version);
        return new Attempt(ticket, rev, ticket.person(), false, studied, null, Set.of());
    }

    public AttemptId id() {
        return ticket.id();
    }

    public boolean isComplete() {
        return completed != null;
    }

    /** When the server received the report that completed it. */
    public Optional<Instant> completion() {
        return Optional.ofNullable(completed);
    }

    /** Who has it: the person it was started by or claimed by. */
    public Optional<PersonId> owner() {
        return Optional.ofNullable(person);
    }

    /** The same, as the store numbers it after the next write. */
    Attempt inNextRevision() {
        return new Attempt(ticket, rev + 1, person, holdsClock, studied, completed, owes);
    }

    /** Whether it has to take its person's clock before it can be granted time. */
    boolean needsClock() {
        return person != null && !holdsClock;
    }

    boolean isNewsIn(Report report) {
        return report.events().stream().anyMatch(it -> !studied.seen().includes(it.id()));
    }

    /** Whether it would be complete still without the time that a person was granted elsewhere meanwhile. */
    boolean isEnoughBesides(Intervals taken, LessonVersion version) {
        long elsewhere = studied.times().common(taken).length();
        return studied.granted() - elsewhere >= CompletionRule.coveredMillis(version, studied);
    }

    /** With the clock in hand, and granted nothing of what the person was granted elsewhere. */
    Attempt holding(Intervals takenElsewhere, Report report, LessonVersion version, Instant now) {
        var latest = Instant.ofEpochMilli(takenElsewhere.end());
        var next = reported(report, version, now, takenElsewhere);
        return new Attempt(ticket, rev, person, true, next.studied.closedUntil(latest), next.completed, next.owes);
    }

    /** Without the clock. */
    public Attempt lettingGo() {
        return new Attempt(ticket, rev, person, false, studied, completed, owes);
    }

    Attempt reported(Report report, LessonVersion version, Instant now, Intervals taken) {
        if (isComplete()) {
            return this;
        }
        var more = studied.plus(report, version, now, taken);
        return CompletionRule.USUAL.isMet(version, more, ticket.start())
                ? new Attempt(ticket, rev, person, holdsClock, more, more.accepted(), debts(person))
                : new Attempt(ticket, rev, person, holdsClock, more, null, owes);
    }

    Attempt claimedBy(PersonId claimant) {
        return new Attempt(ticket, rev, claimant, false, studied, completed, debts(claimant));
    }

    private static Set<Debt> debts(@Nullable PersonId debtor) {
        return debtor == null ? Set.of() : EnumSet.allOf(Debt.class);
    }
}
