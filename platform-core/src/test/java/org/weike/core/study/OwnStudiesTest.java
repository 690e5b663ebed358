package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.study.StudyFixture.LI_NA;
import static org.weike.core.study.StudyFixture.START;
import static org.weike.core.study.StudyFixture.WANG_WEI;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

class OwnStudiesTest {

    private final StudyFixture study = new StudyFixture();
    private final LessonVersion done = study.lessons.publish(Lessons.reading("done", 5, 10));
    private final LessonVersion begun = study.lessons.publish(Lessons.reading("begun", 5, 10, 10));

    @Test
    void tellWhatIsUnderWayAndWhatIsDone() {
        var read = study.read(Actor.of(LI_NA), done).started();
        var open = study.phone(Actor.of(LI_NA), begun).look(0, Duration.ofSeconds(10));
        open.send();

        assertThat(study.desk.own(Actor.of(LI_NA)))
                .isEqualTo(new OwnStudies(
                        List.of(new OwnStudies.Line(
                                open.started().attemptId(), begun.id(), "begun", START.plusSeconds(20), 50, null)),
                        List.of(new OwnStudies.Line(
                                read.attemptId(), done.id(), "done", START, 100, START.plusSeconds(20)))));
        assertThat(study.desk.own(Actor.of(WANG_WEI))).isEqualTo(new OwnStudies(List.of(), List.of()));
    }

    @Test
    void forgetAttemptsThatNoReportCountsForAndLastYear() {
        study.read(Actor.of(LI_NA), done);
        study.phone(Actor.of(LI_NA), begun).look(0, Duration.ofSeconds(10)).send();
        study.clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(study.desk.own(Actor.of(LI_NA)).running()).isEmpty();

        study.clock.moveTo(Instant.parse("2026-12-31T15:59:59Z"));
        assertThat(study.desk.own(Actor.of(LI_NA)).done()).hasSize(1);
        study.clock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(study.desk.own(Actor.of(LI_NA)).done()).isEmpty();
    }

    @Test
    void offerNothingToGoOnWithThatWasWithdrawn() {
        study.phone(Actor.of(LI_NA), begun).look(0, Duration.ofSeconds(10)).send();
        study.read(Actor.of(LI_NA), done);
        study.lessons.withdraw(begun.lesson());
        study.lessons.withdraw(done.lesson());

        assertThat(study.desk.own(Actor.of(LI_NA)).running()).isEmpty();
        assertThat(study.desk.own(Actor.of(LI_NA)).done()).hasSize(1);
    }

    @Test
    void includeWhatWasClaimed() {
        var phone = study.read(Actor.ANYBODY, done);
        study.desk.claim(Actor.of(LI_NA), phone.receipt());

        assertThat(study.desk.own(Actor.of(LI_NA)).done()).hasSize(1);
    }

    @Test
    void areNobodysWithoutASignIn() {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> study.desk.own(Actor.ANYBODY));
    }
}
