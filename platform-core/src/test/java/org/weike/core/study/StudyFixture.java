package org.weike.core.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.weike.core.MovableClock;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;

/** A study desk over the stores of a test, a clock to move, and what was announced. */
public class StudyFixture {

    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    public static final PersonId LI_NA = new PersonId("li-na");
    public static final PersonId WANG_WEI = new PersonId("wang-wei");
    private static final KeyRing KEYS = TestKeys.fresh();

    public final MovableClock clock;
    public final Lessons lessons;
    public final Stores stores;
    public final StudyDesk desk;
    final InMemoryAttempts attempts = new InMemoryAttempts();
    final List<Object> announced = Collections.synchronizedList(new ArrayList<>());
    private final ClaimBook claims;

    StudyFixture() {
        this(UnaryOperator.identity());
    }

    /** With something between the desk and the clocks. */
    StudyFixture(UnaryOperator<StudyClocks> between) {
        var clocks = between.apply(new InMemoryStudyClocks(attempts));
        clock = new MovableClock(START);
        lessons = new Lessons();
        stores = new Stores(attempts, clocks, new InMemoryReceiptClaims());
        var book = new StudyBook(attempts, clocks, clock, announced::add);
        claims = new ClaimBook(stores.claims(), attempts, lessons, book, clock);
        desk = desk(book);
    }

    /** A platform that was started over stores which may hold something already. */
    public StudyFixture(Stores stores, Lessons lessons, MovableClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.lessons = lessons;
        this.stores = stores;
        var book = new StudyBook(stores.attempts(), stores.clocks(), clock, events);
        claims = new ClaimBook(stores.claims(), stores.attempts(), lessons, book, clock);
        desk = desk(book);
    }

    /** What the platform does every minute. */
    public void settleOpenClaims() {
        claims.settleOpen();
    }

    /** The stores of the feature. */
    public record Stores(Attempts attempts, StudyClocks clocks, ReceiptClaims claims) {

        public static Stores inMemory() {
            var attempts = new InMemoryAttempts();
            return new Stores(attempts, new InMemoryStudyClocks(attempts), new InMemoryReceiptClaims());
        }
    }

    /** A phone that opened a lesson just now. */
    public Phone phone(Actor reader, LessonVersion lesson) {
        return new Phone(desk, reader, desk.start(reader, lesson.lesson(), Origin.point("0000000000")), clock);
    }

    /** A lesson read from beginning to end by somebody who takes twice the least time for everything. */
    public Phone read(Actor reader, LessonVersion lesson) {
        var phone = phone(reader, lesson);
        phone.readOn();
        return phone;
    }

    public Attempt attempt(Phone phone) {
        return stores.attempts().find(phone.started().attemptId()).orElseThrow();
    }

    private StudyDesk desk(StudyBook book) {
        return new StudyDesk(
                lessons, stores.attempts(), book, claims, new AttemptTickets(KEYS), new Receipts(KEYS), clock);
    }
}
