package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.study.StudyFixture.LI_NA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Going from lesson to lesson costs one write each time, and not a moment is granted twice. */
class HandoverTest {

    private static final Duration LOOK = Duration.ofSeconds(20);

    private final List<String> writes = new ArrayList<>();
    private final StudyFixture study = new StudyFixture(it -> new Noting(it, writes));

    @Test
    void takesOneWriteFromTheSecondLessonOn() {
        var first = opened("first");
        var second = opened("second");
        report(first);
        writes.clear();

        report(second);
        report(first);
        report(second);

        assertThat(writes).containsExactly("hand over", "hand over", "hand over");
        assertThat(study.attempt(first).holdsClock()).isFalse();
        assertThat(study.attempt(second).holdsClock()).isTrue();
        assertThat(study.attempt(first).studied().granted()).isEqualTo(2 * LOOK.toMillis());
        assertThat(study.attempt(second).studied().granted()).isEqualTo(2 * LOOK.toMillis());
    }

    @Test
    void grantsNothingOfWhatTheFormerHolderWasGranted() {
        var first = opened("first");
        var second = opened("second");
        report(first);
        long until = second.time();

        second.claim(0, 0, until).send();

        assertThat(study.attempt(second).studied().granted()).isZero();
    }

    @Test
    void goesOnWithoutItWhereSomebodyElseWroteMeanwhile() {
        var first = opened("first");
        var second = opened("second");
        report(first);
        var elsewhere = study.attempt(first);
        study.attempts.replace(elsewhere);
        writes.clear();

        report(second);

        assertThat(writes).containsExactly("hand over failed", "replace");
        assertThat(study.attempt(second).holdsClock()).isTrue();
        assertThat(study.attempt(first).holdsClock()).isFalse();
    }

    @Test
    void goesOnWithoutItAfterACompletedLesson() {
        var done = study.read(Actor.of(LI_NA), study.lessons.publish(Lessons.reading("done", 5, 10)));
        var next = opened("next");
        writes.clear();

        report(next);

        assertThat(writes).containsExactly("replace");
        assertThat(study.attempt(done).isComplete()).isTrue();
        assertThat(study.attempt(next).studied().granted()).isEqualTo(LOOK.toMillis());
    }

    private Phone opened(String lesson) {
        return study.phone(Actor.of(LI_NA), study.lessons.publish(Lessons.reading(lesson, 5, 300, 300)));
    }

    private static void report(Phone phone) {
        phone.look(0, LOOK).send();
    }

    /** Clocks that note what is written. */
    private record Noting(StudyClocks clocks, List<String> writes) implements StudyClocks {

        @Override
        public Optional<StudyClock> find(PersonId person) {
            return clocks.find(person);
        }

        @Override
        public boolean replace(StudyClock clock) {
            boolean written = clocks.replace(clock);
            writes.add(written ? "replace" : "replace failed");
            return written;
        }

        @Override
        public boolean handOver(Handover handover) {
            boolean written = clocks.handOver(handover);
            writes.add(written ? "hand over" : "hand over failed");
            return written;
        }
    }
}
