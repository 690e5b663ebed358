package org.weike.core.study;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.weike.core.MovableClock;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;

/** A study desk over stores in memory, a clock to move, and what was announced. */
class StudyFixture {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final PersonId LI_NA = new PersonId("li-na");
    static final PersonId WANG_WEI = new PersonId("wang-wei");
    private static final KeyRing KEYS = TestKeys.fresh();

    final MovableClock clock = new MovableClock(START);
    final Lessons lessons = new Lessons();
    final InMemoryAttempts attempts = new InMemoryAttempts();
    final List<Object> announced = Collections.synchronizedList(new ArrayList<>());
    final ClaimBook claims;
    final StudyDesk desk;

    StudyFixture() {
        this(new InMemoryStudyClocks());
    }

    StudyFixture(StudyClocks clocks) {
        var book = new StudyBook(attempts, clocks, clock, announced::add);
        claims = new ClaimBook(new InMemoryReceiptClaims(), attempts, lessons, book, clock);
        desk = desk(clock, book);
    }

    /** A phone that opened a lesson just now. */
    Phone phone(Actor reader, LessonVersion lesson) {
        return new Phone(desk, reader, desk.start(reader, lesson.lesson(), Origin.point("0000000000")), clock);
    }

    /** A second phone or tab on an attempt that a first one began. */
    Phone samePhone(Actor reader, Phone first) {
        return new Phone(desk, reader, first.started(), clock);
    }

    /** A lesson read from beginning to end by somebody who takes twice the least time for everything. */
    Phone read(Actor reader, LessonVersion lesson) {
        var phone = phone(reader, lesson);
        phone.readOn();
        return phone;
    }

    Attempt attempt(Phone phone) {
        return attempts.find(phone.started().attemptId()).orElseThrow();
    }

    static void pass(MovableClock clock, long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    private StudyDesk desk(Clock clock, StudyBook book) {
        return new StudyDesk(lessons, attempts, book, claims, new AttemptTickets(KEYS), new Receipts(KEYS), clock);
    }
}
