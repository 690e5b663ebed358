package org.weike.core.study.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
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
import org.weike.core.study.Attempts;
import org.weike.core.study.Claim;
import org.weike.core.study.Debt;
import org.weike.core.study.Lessons;
import org.weike.core.study.ReceiptClaims;
import org.weike.core.study.StudyClocks;
import org.weike.core.study.StudyFixture;

@SpringBootTest(classes = TestPlatform.class)
class MongoStudyTest {

    private final PersonId person = new PersonId("p-" + UUID.randomUUID());
    private final Attempts attempts;
    private final MongoOperations mongo;
    private final StudyFixture study;

    @Autowired
    MongoStudyTest(Attempts attempts, StudyClocks clocks, ReceiptClaims claims, MongoOperations mongo) {
        this.attempts = attempts;
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

        var released = attempts.release(attempt.id()).orElseThrow();

        assertThat(attempts.find(attempt.id())).contains(released);
        assertThat(released.holdsClock()).isFalse();
        assertThat(attempts.replace(attempt)).isFalse();
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
