package org.weike.core.study.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.AttemptTicket;
import org.weike.core.study.Attempts;
import org.weike.core.study.Claim;
import org.weike.core.study.Completion;
import org.weike.core.study.Debt;
import org.weike.core.study.Handover;
import org.weike.core.study.Lessons;
import org.weike.core.study.ReceiptClaims;
import org.weike.core.study.StudyClock;
import org.weike.core.study.StudyClocks;
import org.weike.core.study.StudyFixture;

@SpringBootTest(classes = TestPlatform.class)
class MongoStudyTest {

    private final PersonId person = new PersonId("p-" + UUID.randomUUID());
    private final Attempts attempts;
    private final StudyClocks clocks;
    private final MongoOperations mongo;
    private final StudyFixture study;

    @Autowired
    MongoStudyTest(Attempts attempts, StudyClocks clocks, ReceiptClaims claims, MongoOperations mongo) {
        this.attempts = attempts;
        this.clocks = clocks;
        this.mongo = mongo;
        var stores = new StudyFixture.Stores(attempts, clocks, claims);
        this.study = new StudyFixture(stores, new Lessons(), new MovableClock(StudyFixture.START), event -> {});
    }

    @Test
    void keepsAttemptsAsTheyAre() {
        var attempt = begun();
        var kept = attempts.find(attempt.id()).orElseThrow();

        assertThat(kept.studied().answers()).isNotEmpty();
        assertThat(kept.studied().times().isEmpty()).isFalse();
        assertThat(attempts.replace(kept)).isTrue();
        assertThat(attempts.find(attempt.id()))
                .contains(new Attempt(
                        kept.ticket(),
                        kept.rev() + 1,
                        kept.person(),
                        kept.holdsClock(),
                        kept.studied(),
                        kept.completed(),
                        kept.owes()));
        assertThat(attempts.replace(kept)).isFalse();
        assertThat(attempts.add(kept)).isFalse();
    }

    @Test
    void letsAnAttemptGoOfTheClock() {
        var attempt = begun();

        var times = attempts.release(attempt.id());

        var released = attempts.find(attempt.id()).orElseThrow();
        assertThat(times.isEmpty()).isFalse();
        assertThat(times).isEqualTo(released.studied().times());
        assertThat(released.holdsClock()).isFalse();
        assertThat(attempts.replace(attempt)).isFalse();
    }

    @Test
    void barsAnAttemptThatIsNotThereYet() {
        var attempt = begun();
        var later = notStored(attempt);
        assertThat(attempts.barred(later.id())).isZero();

        assertThat(attempts.release(later.id()).isEmpty()).isTrue();
        assertThat(attempts.release(later.id()).isEmpty()).isTrue();

        assertThat(attempts.find(later.id())).isEmpty();
        assertThat(attempts.of(person, Instant.EPOCH)).containsExactly(attempt);
        assertThat(attempts.add(later)).isFalse();
        assertThat(attempts.replace(inRevision(1, later))).isFalse();
        assertThat(attempts.barred(later.id())).isEqualTo(2);
        assertThat(attempts.replace(inRevision(2, later))).isTrue();
        assertThat(attempts.find(later.id())).contains(inRevision(3, later));
        assertThat(attempts.barred(later.id())).isZero();
    }

    @Test
    void handsTheClockOverInOneGo() {
        var holder = begun();
        var taker = notStored(holder);
        var clock = clocks.find(person).orElseThrow();
        var next = new StudyClock(
                person,
                clock.rev(),
                taker.id(),
                List.of(new StudyClock.Held(holder.id(), holder.studied().times())));

        assertThat(clocks.handOver(new Handover(holder, next, taker, false))).isTrue();

        assertThat(attempts.find(holder.id())).hasValueSatisfying(it -> {
            assertThat(it.holdsClock()).isFalse();
            assertThat(it.rev()).isEqualTo(holder.rev() + 1);
            assertThat(it.studied()).isEqualTo(holder.studied());
        });
        assertThat(clocks.find(person)).contains(new StudyClock(person, clock.rev() + 1, taker.id(), next.held()));
        assertThat(attempts.find(taker.id())).contains(taker);

        var back = new StudyClock(person, clock.rev() + 1, holder.id(), next.held());
        var returning = inRevision(holder.rev() + 1, holder);
        assertThat(clocks.handOver(new Handover(taker, back, returning, true))).isTrue();
        assertThat(attempts.find(holder.id())).contains(inRevision(holder.rev() + 2, holder));
    }

    @Test
    void handsNothingOverFromTheFirstOfTheThreeThatWasWrittenMeanwhile() {
        var holder = begun();
        var clock = clocks.find(person).orElseThrow();
        var taker = notStored(holder);
        var next = new StudyClock(person, clock.rev(), taker.id(), List.of());
        var older = inRevision(holder.rev() - 1, holder);
        var olderClock = new StudyClock(person, clock.rev() - 1, taker.id(), List.of());

        assertThat(clocks.handOver(new Handover(older, next, taker, false))).isFalse();
        assertThat(attempts.find(holder.id())).contains(holder);
        assertThat(clocks.find(person)).contains(clock);
        assertThat(attempts.find(taker.id())).isEmpty();

        assertThat(clocks.handOver(new Handover(holder, olderClock, taker, false)))
                .isFalse();
        assertThat(attempts.find(holder.id()).orElseThrow().holdsClock()).isFalse();
        assertThat(clocks.find(person)).contains(clock);
        assertThat(attempts.find(taker.id())).isEmpty();

        var known = attempts.find(holder.id()).orElseThrow();
        assertThat(attempts.add(taker)).isTrue();
        assertThat(clocks.handOver(new Handover(known, next, taker, false))).isFalse();
        assertThat(clocks.find(person).orElseThrow().holder()).isEqualTo(taker.id());
        assertThat(attempts.find(taker.id())).contains(taker);
    }

    private Attempt notStored(Attempt like) {
        var ticket = new AttemptTicket(
                new AttemptId("a-" + UUID.randomUUID()),
                like.ticket().version(),
                StudyFixture.START,
                person,
                like.ticket().origin());
        return new Attempt(ticket, 0, person, true, like.studied(), null, Set.of());
    }

    private static Attempt inRevision(long rev, Attempt it) {
        return new Attempt(it.ticket(), rev, it.person(), it.holdsClock(), it.studied(), it.completed(), it.owes());
    }

    /** What is written by hand is what the mapper would write. */
    @Test
    void writesDocumentsAsTheMapperDoes() {
        var lesson = study.lessons.publish(Lessons.reading("mapped-" + UUID.randomUUID(), 5, 10));
        var completed = study.attempt(study.read(Actor.of(person), lesson));
        var anonymous = study.attempt(study.read(
                Actor.ANYBODY, study.lessons.publish(Lessons.reading("mapped-" + UUID.randomUUID(), 5, 10))));
        for (Attempt each : List.of(begun(), completed, anonymous)) {
            var kept = StoredAttempt.from(each, each.rev());
            assertThat(normal(kept.toDocument())).isEqualTo(normal(mapped(kept)));
        }
        var clock = clocks.find(person).orElseThrow();
        var keptClock = MongoStudyClocks.StoredClock.from(clock, clock.rev());
        assertThat(clock.held()).isNotEmpty();
        assertThat(normal(keptClock.toDocument())).isEqualTo(normal(mapped(keptClock)));
    }

    private Document mapped(Object record) {
        var document = new Document();
        mongo.getConverter().write(record, document);
        document.remove("_class");
        return document;
    }

    /** As it comes back from a store: types of dates and lists told by their values, the order of names left aside. */
    private static BsonDocument normal(Document document) {
        var bson = document.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
        return BsonDocument.parse(bson.toJson());
    }

    @Test
    void strikesOutDebtsAndLeavesNoTraceOfThem() {
        var lesson = study.lessons.publish(Lessons.reading("owing", 5, 10));
        var attempt = study.attempt(study.read(Actor.of(person), lesson));
        var owing = new ArrayList<Attempt>();
        attempts.eachOwing(Debt.CREDIT, owing::add);
        assertThat(owing).contains(attempt);

        attempts.settle(attempt.id(), Debt.CREDIT);
        attempts.settle(attempt.id(), Debt.CREDIT);
        owing.clear();
        attempts.eachOwing(Debt.CREDIT, owing::add);

        assertThat(owing).extracting(Attempt::id).doesNotContain(attempt.id());
        assertThat(stored(attempt)).doesNotContainKey("owes");
    }

    @Test
    void findsAPersonsAttemptsLatestFirst() {
        var first = begun();
        study.clock.advance(Duration.ofDays(1));
        var second = begun();

        assertThat(attempts.of(person, Instant.EPOCH)).extracting(Attempt::id).containsExactly(second.id(), first.id());
        assertThat(attempts.of(person, second.ticket().start()))
                .extracting(Attempt::id)
                .containsExactly(second.id());
    }

    @Test
    void findsWhatManyPeopleCompleted() {
        var lesson = study.lessons.publish(Lessons.reading("done-" + UUID.randomUUID(), 5, 10));
        var other = new PersonId(person.value() + "-2");
        for (PersonId each : List.of(person, other)) {
            study.read(Actor.of(each), lesson);
        }
        begun();
        var at = attempts.of(person, Instant.EPOCH).stream()
                .flatMap(it -> it.completion().stream())
                .findFirst()
                .orElseThrow();

        assertThat(attempts.completed(List.of(person, other), at))
                .extracting(Completion::person, Completion::lesson)
                .containsExactlyInAnyOrder(tuple(person, lesson.lesson()), tuple(other, lesson.lesson()));
        assertThat(attempts.completed(List.of(person), at))
                .containsExactly(new Completion(person, lesson.lesson(), at));
        assertThat(attempts.completed(List.of(person), at.plusMillis(1))).isEmpty();
    }

    @Test
    void findsTheAttemptThatAPersonMayGoOnWith() {
        var lesson = study.lessons.publish(Lessons.reading("on-" + UUID.randomUUID(), 5, 10, 20));
        var longer = study.lessons.publish(Lessons.reading(lesson.lesson().value() + "-2", 5, 10));
        var phone = study.phone(Actor.of(person), lesson).look(0, Duration.ofSeconds(5));
        phone.send();
        study.read(Actor.of(person), longer);
        begun();

        assertThat(attempts.running(person, lesson.lesson(), StudyFixture.START))
                .contains(study.attempt(phone).ticket());
        assertThat(attempts.running(person, lesson.lesson(), study.clock.instant()))
                .isEmpty();
        assertThat(attempts.running(person, longer.lesson(), StudyFixture.START))
                .isEmpty();
        assertThat(attempts.running(new PersonId("other"), lesson.lesson(), StudyFixture.START))
                .isEmpty();
    }

    @Test
    void keepsClaims() {
        var lesson = study.lessons.publish(Lessons.reading("claimed", 5, 10));
        var receipt = study.read(Actor.ANYBODY, lesson).receipt();

        assertThat(study.desk.claim(Actor.of(person), receipt)).isInstanceOf(Claim.Granted.class);
        assertThat(study.desk.claim(Actor.of(person), receipt)).isInstanceOf(Claim.Granted.class);
        assertThat(study.desk.claim(Actor.of(new PersonId("other")), receipt))
                .isEqualTo(new Claim.Refused(Claim.Reason.CLAIMED_BEFORE));
    }

    @Test
    void storesNoClassNames() {
        assertThat(stored(begun()).toJson()).doesNotContain("org.weike").doesNotContain("\"type\"");
    }

    private Attempt begun() {
        var lesson = study.lessons.publish(Lessons.reading("l-" + UUID.randomUUID(), 5, 10, 20));
        var phone = study.phone(Actor.of(person), lesson)
                .look(0, Duration.ofSeconds(5))
                .answer();
        phone.send();
        return study.attempt(phone);
    }

    private Document stored(Attempt attempt) {
        var found = mongo.getCollection("attempts")
                .find(new Document("_id", attempt.id().value()))
                .first();
        return found == null ? new Document() : found;
    }
}
