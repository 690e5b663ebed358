package org.weike.core.study.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.study.AttemptId;
import org.weike.core.study.Attempts;
import org.weike.core.study.Claim;
import org.weike.core.study.Lessons;
import org.weike.core.study.ReceiptClaims;
import org.weike.core.study.StudyClocks;
import org.weike.core.study.StudyFixture;
import org.weike.core.study.UnclaimedAttempts;

@SpringBootTest(classes = TestPlatform.class)
class AttemptSweeperTest {

    private static final AttemptId BEGINNING = new AttemptId(new UUID(0, 0).toString());

    private final Attempts attempts;
    private final UnclaimedAttempts unclaimed;
    private final MovableClock clock = new MovableClock(StudyFixture.START);
    private final StudyFixture study;

    @Autowired
    AttemptSweeperTest(Attempts attempts, UnclaimedAttempts unclaimed, StudyClocks clocks, ReceiptClaims claims) {
        this.attempts = attempts;
        this.unclaimed = unclaimed;
        var stores = new StudyFixture.Stores(attempts, clocks, claims);
        this.study = new StudyFixture(stores, new Lessons(), clock, event -> {});
    }

    @Test
    void forgetsWhatNobodyCanClaimAnyMoreAndNothingElse() {
        var person = new PersonId("p-" + UUID.randomUUID());
        var lesson = study.lessons.publish(Lessons.reading("swept", 5, 10));
        var left = study.attempt(study.read(Actor.ANYBODY, lesson)).id();
        var claimed = study.read(Actor.ANYBODY, lesson);
        assertThat(study.desk.claim(Actor.of(person), claimed.receipt())).isInstanceOf(Claim.Granted.class);
        clock.advance(Duration.ofDays(14));
        var fresh = study.attempt(study.read(Actor.ANYBODY, lesson)).id();
        clock.advance(Duration.ofDays(1).plusMinutes(1));

        sweepBy(1);

        assertThat(attempts.find(left)).isEmpty();
        assertThat(attempts.find(claimed.started().attemptId())).isPresent();
        assertThat(attempts.find(fresh)).isPresent();
    }

    /** As two processes would, one right behind the other. */
    private void sweepBy(int most) {
        var startedBefore = clock.instant().minus(Duration.ofDays(15));
        var place = unclaimed.removeAfter(BEGINNING, startedBefore, most);
        while (place.isPresent()) {
            unclaimed.removeAfter(BEGINNING, startedBefore, most);
            place = unclaimed.removeAfter(place.get().last(), startedBefore, most);
        }
    }
}
