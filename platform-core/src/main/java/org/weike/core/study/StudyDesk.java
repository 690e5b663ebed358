package org.weike.core.study;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.Opened;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.Origin;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Starts attempts, takes their reports in, and gives completed ones to those who claim them. */
@Desk
public class StudyDesk {

    /** For how long after an attempt's start its reports count. */
    public static final Duration REPORTABLE = Duration.ofDays(7);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LessonShelf lessons;
    private final Attempts attempts;
    private final StudyBook book;
    private final ClaimBook claims;
    private final AttemptTickets tickets;
    private final Receipts receipts;
    private final Clock clock;

    StudyDesk(
            LessonShelf lessons,
            Attempts attempts,
            StudyBook book,
            ClaimBook claims,
            AttemptTickets tickets,
            Receipts receipts,
            Clock clock) {
        this.lessons = lessons;
        this.attempts = attempts;
        this.book = book;
        this.claims = claims;
        this.tickets = tickets;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Starts an attempt at the lesson as it stands, and writes nothing. Somebody who is signed in goes on with an
     * attempt of theirs that still counts and is not complete, at the version that it began with.
     */
    public StartedAttempt start(Actor actor, LessonId lesson, Origin origin) {
        if (!(lessons.open(lesson).orElseThrow(OutOfReach::new) instanceof Opened.Published published)) {
            throw new OutOfReach();
        }
        var ticket = running(actor, lesson)
                .orElseGet(() -> newTicket(published.version(), person(actor).orElse(null), origin));
        var version = ticket.version().equals(published.version().id()) ? published.version() : versionOf(ticket);
        var elapsed = Duration.between(ticket.start(), Instant.ofEpochMilli(clock.millis()));
        return new StartedAttempt(ticket.id(), tickets.write(ticket), version, elapsed);
    }

    /**
     * Takes in what the page of an attempt saw. The same report may come any number of times. Another person's attempt
     * is out of reach.
     */
    public Reported report(Actor actor, String token, Report report) {
        var read = tickets.read(token);
        if (read.isEmpty()) {
            return new Reported.Refused(Reported.Reason.NOT_A_TOKEN);
        }
        var ticket = read.get();
        if (!ticket.isAnonymous()) {
            var reader = person(actor);
            if (reader.isEmpty()) {
                return new Reported.Refused(Reported.Reason.SIGN_IN_FIRST);
            }
            if (!ticket.isFor(reader.get())) {
                throw new OutOfReach();
            }
        }
        if (clock.instant().isAfter(ticket.start().plus(REPORTABLE))) {
            return new Reported.Refused(Reported.Reason.TOO_LATE);
        }
        var version = versionOf(ticket);
        var attempt = book.report(ticket, report, version);
        return new Reported.Accepted(Progress.of(attempt, version), receiptFor(attempt));
    }

    /** Makes a completed attempt that is nobody's the claimant's own. */
    public Claim claim(Actor actor, String receipt) {
        var read = receipts.read(receipt);
        if (read.isEmpty()) {
            return new Claim.Refused(Claim.Reason.NOT_A_RECEIPT);
        }
        return person(actor)
                .map(it -> claims.claim(read.get(), it))
                .orElseGet(() -> new Claim.Refused(Claim.Reason.SIGN_IN_FIRST));
    }

    /**
     * The reader's own attempts: those that reports still count for, unless their lesson is withdrawn, and those
     * completed since the year began in China.
     */
    public OwnStudies own(Actor actor) {
        var reader = person(actor).orElseThrow(OutOfReach::new);
        var now = clock.instant();
        var reportable = now.minus(REPORTABLE);
        var newYear = LocalDate.ofInstant(now, CHINA)
                .withDayOfYear(1)
                .atStartOfDay(CHINA)
                .toInstant();
        var running = new ArrayList<OwnStudies.Line>();
        var done = new ArrayList<OwnStudies.Line>();
        for (Attempt each : attempts.of(reader, newYear.minus(REPORTABLE))) {
            var completed = each.completion();
            if (completed.isPresent() && !completed.get().isBefore(newYear)) {
                done.add(line(each));
            } else if (completed.isEmpty()
                    && !each.ticket().start().isBefore(reportable)
                    && canBeStarted(each.ticket().version().lesson())) {
                running.add(line(each));
            }
        }
        return new OwnStudies(running, done);
    }

    private boolean canBeStarted(LessonId lesson) {
        return lessons.open(lesson).filter(Opened.Published.class::isInstance).isPresent();
    }

    private OwnStudies.Line line(Attempt attempt) {
        var version = versionOf(attempt.ticket());
        return new OwnStudies.Line(
                attempt.id(),
                version.id(),
                version.header().title(),
                attempt.ticket().start(),
                CompletionRule.USUAL.coveredPercent(version, attempt.studied()),
                attempt.completed());
    }

    private AttemptTicket newTicket(LessonVersion version, @Nullable PersonId person, Origin origin) {
        var now = Instant.ofEpochMilli(clock.millis());
        return new AttemptTicket(AttemptId.startedAt(now), version.id(), now, person, origin);
    }

    private Optional<AttemptTicket> running(Actor actor, LessonId lesson) {
        return person(actor)
                .flatMap(it -> attempts.running(it, lesson, clock.instant().minus(REPORTABLE)));
    }

    private LessonVersion versionOf(AttemptTicket ticket) {
        return lessons.find(ticket.version()).orElseThrow(OutOfReach::new);
    }

    private @Nullable String receiptFor(Attempt attempt) {
        var owner = attempt.owner();
        return owner.isPresent()
                ? null
                : attempt.completion()
                        .map(it -> receipts.write(new Receipt(attempt.id(), it)))
                        .orElse(null);
    }

    private static Optional<PersonId> person(Actor actor) {
        return actor instanceof Actor.Member member ? Optional.of(member.id()) : Optional.empty();
    }
}
