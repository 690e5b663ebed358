package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;

@SpringBootTest(classes = TestPlatform.class)
class MongoLeasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String job = UUID.randomUUID().toString();
    private final MovableClock clock = new MovableClock(TestPlatform.MONDAY_AT_NINE);

    @Autowired
    private MongoOperations mongo;

    @Test
    void keepsOthersAwayUntilTheHolderFallsSilent() {
        var one = new MongoLeases(mongo, Freshness.SHARED, clock);
        var other = new MongoLeases(mongo, Freshness.SHARED, clock);

        assertThat(one.take(job, MINUTE)).isTrue();
        assertThat(other.take(job, MINUTE)).isFalse();
        clock.advance(Duration.ofSeconds(59));
        assertThat(one.take(job, MINUTE)).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(other.take(job, MINUTE)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.take(job, MINUTE)).isTrue();
        assertThat(one.take(job, MINUTE)).isFalse();

        one.giveBack(job);
        assertThat(one.take(job, MINUTE)).isFalse();
        other.giveBack(job);
        assertThat(one.take(job, MINUTE)).isTrue();
    }

    @Test
    void goesOnAtOnceAfterARestartWhereNobodyElseCanBe() {
        assertThat(new MongoLeases(mongo, Freshness.ALONE, clock).take(job, MINUTE))
                .isTrue();

        assertThat(new MongoLeases(mongo, Freshness.ALONE, clock).take(job, MINUTE))
                .isTrue();
    }
}
