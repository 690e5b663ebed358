package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.study.StudyFixture.LI_NA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

class ManyTabsTest {

    private static final int TABS = 5;

    private final StudyFixture study = new StudyFixture(Hesitant::new);

    @RepeatedTest(40)
    void neverShareAMomentHoweverTheyInterleave(RepetitionInfo info) throws Exception {
        var jobs = new ArrayList<Callable<Object>>();
        for (int tab = 0; tab < TABS; tab++) {
            var lesson = study.lessons.publish(Lessons.reading("tab-" + tab, 5, 300, 300));
            var phone = study.phone(Actor.of(LI_NA), lesson);
            int seed = info.getCurrentRepetition() * TABS + tab;
            jobs.add(() -> reportOften(phone, new Random(seed)));
        }
        var lesson = study.lessons.publish(Lessons.reading("claimed", 5, 2));
        var anonymous = study.phone(Actor.ANYBODY, lesson)
                .look(0, Duration.ofSeconds(3))
                .answer();
        anonymous.send();
        jobs.add(() -> study.desk.claim(Actor.of(LI_NA), anonymous.receipt()));
        try (var threads = Executors.newFixedThreadPool(jobs.size())) {
            for (var done : threads.invokeAll(jobs, 60, TimeUnit.SECONDS)) {
                done.get();
            }
        }

        assertThat(sharedMillis(study.attempts.of(LI_NA, StudyFixture.START))).isZero();
        assertThat(study.attempts.of(LI_NA, StudyFixture.START)).hasSizeGreaterThanOrEqualTo(TABS);
    }

    private Object reportOften(Phone phone, Random chance) {
        Reported last = phone.send();
        for (int report = 0; report < 30; report++) {
            study.clock.advance(Duration.ofMillis(chance.nextInt(3_000)));
            last = phone.claim(chance.nextInt(2), 0, phone.time()).send();
        }
        return last;
    }

    private static long sharedMillis(List<Attempt> attempts) {
        long shared = 0;
        for (int some = 0; some < attempts.size(); some++) {
            for (int other = 0; other < some; other++) {
                var times = attempts.get(some).studied().times();
                shared += times.common(attempts.get(other).studied().times()).length();
            }
        }
        return shared;
    }

    /** Clocks that take their time, so that others get in between. */
    private record Hesitant(StudyClocks clocks) implements StudyClocks {

        @Override
        public Optional<StudyClock> find(PersonId person) {
            hesitate();
            var found = clocks.find(person);
            hesitate();
            return found;
        }

        @Override
        public boolean replace(StudyClock clock) {
            hesitate();
            boolean replaced = clocks.replace(clock);
            hesitate();
            return replaced;
        }

        @Override
        public boolean handOver(Handover handover) {
            hesitate();
            boolean handed = clocks.handOver(handover);
            hesitate();
            return handed;
        }

        private static void hesitate() {
            if (ThreadLocalRandom.current().nextInt(3) == 0) {
                LockSupport.parkNanos(50_000);
            }
        }
    }
}
