package org.weike.core.audit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditQuestion.Time;
import org.weike.core.audit.AuditRecord;
import org.weike.core.audit.AuditTrail;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class MongoAuditTrailTest {

    private static final Actor LI_NA = Actor.of(new PersonId("li-na"));
    private static final OrganizationId NORTH = new OrganizationId("north");

    @Autowired
    private AuditTrail trail;

    @Test
    void givesBackWhatWasDoneByWhomAndWhen() {
        var entry = AuditEntry.at(NORTH, "whole.recorded", "wang").detailed(Map.of("role", "SECRETARY"));
        trail.record(LI_NA, entry);

        var found = trail.recent(AuditQuestion.newest(10).of("whole.recorded"));

        assertThat(found)
                .containsExactly(new AuditRecord(found.getFirst().id(), TestPlatform.MONDAY_AT_NINE, LI_NA, entry));
    }

    @Test
    void remembersEverySortOfActor() {
        var actors = List.of(LI_NA, Actor.ANYBODY, new Actor.Platform("sweep"));
        actors.forEach(it -> trail.record(it, AuditEntry.of("actor.recorded", "it")));

        assertThat(trail.recent(AuditQuestion.newest(10).of("actor.recorded")))
                .extracting(AuditRecord::actor)
                .containsExactlyInAnyOrderElementsOf(actors);
    }

    @Test
    void findsWhatSomebodyDid() {
        var wang = new PersonId("wang-wu");
        trail.record(LI_NA, AuditEntry.of("search.recorded", "it"));
        trail.record(Actor.of(wang), AuditEntry.of("search.recorded", "it"));

        assertThat(trail.recent(AuditQuestion.newest(10).of("search.recorded").by(wang)))
                .singleElement()
                .satisfies(it -> assertThat(it.actor()).isEqualTo(Actor.of(wang)));
    }

    @Test
    void findsWhatWasDoneAtATime() {
        trail.record(LI_NA, AuditEntry.of("time.recorded", "it"));
        var question = AuditQuestion.newest(10).of("time.recorded");
        Instant at = TestPlatform.MONDAY_AT_NINE;

        assertThat(trail.recent(question.during(new Time(at, at.plusMillis(1)))))
                .hasSize(1);
        assertThat(trail.recent(question.during(new Time(at, null)))).hasSize(1);
        assertThat(trail.recent(question.during(new Time(null, at.plusMillis(1)))))
                .hasSize(1);
        assertThat(trail.recent(question.during(new Time(null, at)))).isEmpty();
        assertThat(trail.recent(question.during(new Time(at.plusMillis(1), null))))
                .isEmpty();
        var last = trail.recent(question).getFirst().id();
        assertThat(trail.recent(question.during(new Time(at, null)).before(last)))
                .isEmpty();
    }

    @Test
    void pagesFromTheNewestBackThroughOneSubject() {
        IntStream.range(0, 25).forEach(it -> trail.record(LI_NA, AuditEntry.of("page.recorded", "paged")));
        IntStream.range(0, 25).forEach(it -> trail.record(LI_NA, AuditEntry.of("page.recorded", "other")));
        var question = AuditQuestion.newest(10).about("paged");

        var first = trail.recent(question);
        var second = trail.recent(question.before(first.getLast().id()));
        var third = trail.recent(question.before(second.getLast().id()));

        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(10, 10, 5);
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(first.getLast().id().value())
                .isGreaterThan(second.getFirst().id().value());
    }
}
