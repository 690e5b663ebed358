package org.weike.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.RetentionSettings;

/** What was kept long enough goes, and acts never do. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext
class RetentionTest {

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final PersonId PERSON = new PersonId("somebody");

    @Autowired
    private RetentionRound round;

    @Autowired
    private RetentionDesk desk;

    @Autowired
    private Looks looks;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MongoOperations mongo;

    @Test
    void removesLooksAfterTheirTimeAndNoAct() {
        mongo.remove(new Query(), "looks"); // of tests before, on the same platform
        looks.looked(Actor.of(new PersonId("other")), PERSON, Look.Kind.OPENED);
        trail.record(PLATFORM, AuditEntry.of("test.done", "x"));
        clock.advance(Duration.ofDays(1_000));
        looks.looked(Actor.of(new PersonId("other")), PERSON, Look.Kind.OPENED);
        round.go();
        assertThat(looks.looksAt(PERSON, YearMonth.of(2026, 3)).looks()).hasSize(1);
        clock.advance(Duration.ofDays(130));

        round.go();

        assertThat(looks.looksAt(PERSON, YearMonth.of(2026, 3)).looks()).isEmpty();
        assertThat(looks.looksAt(PERSON, YearMonth.of(2028, 11)).looks()).hasSize(1);
        assertThat(trail.recent(AuditQuestion.newest(10).of("test.done"))).hasSize(1);
        assertThat(desk.standing(PLATFORM))
                .filteredOn(it -> it.part().equals("looks"))
                .singleElement()
                .satisfies(it -> assertThat(it.last()).isEqualTo(new RetentionRun("looks", clock.instant(), 1, 1)));
        assertThat(desk.standing(PLATFORM))
                .extracting(KeptPart::part)
                .containsExactlyInAnyOrder("looks", "imports", "sendLog", "askedMinutes", "importFiles", "strangers");
    }

    @Test
    void isForThoseWhoMayReadEveryAct() {
        assertThat(desk.isFor(Actor.of(PERSON))).isFalse();
        assertThatThrownBy(() -> desk.standing(Actor.of(PERSON))).isInstanceOf(OutOfReach.class);
    }

    @Test
    void keepsNothingShorterThanTheLawAllows() {
        var usual = RetentionSettings.USUAL;

        assertThatThrownBy(() -> new RetentionSettings(
                        Duration.ofDays(182),
                        usual.sendLog(),
                        usual.askedMinutes(),
                        usual.importFiles(),
                        usual.imports(),
                        usual.strangers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weike.retention.looks: 183 days at least");
    }
}
