package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.study.StudyFixture.LI_NA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.Actor;

class HonestReaderTest {

    private final StudyFixture study = new StudyFixture();

    /**
     * Half the fastest pace or slower, reports every 30 s that take up to 2 s, get lost, come twice, or wait for days.
     */
    @RepeatedTest(300)
    void alwaysCompletes(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        int[] seconds = chance.ints(chance.nextInt(1, 15), 2, 40).toArray();
        var lesson = study.lessons.publish(Lessons.reading("lesson", 5, seconds));
        var phone = study.phone(chance.nextBoolean() ? Actor.of(LI_NA) : Actor.ANYBODY, lesson);
        var link = new Link(phone, chance);
        for (Block block : lesson.blocks()) {
            long left = block.leastTime().toMillis() * chance.nextInt(20, 40) / 10;
            while (left > 0) {
                long slice = Math.min(left, 30_000);
                phone.look(block.index(), Duration.ofMillis(slice));
                left -= slice;
                link.report();
            }
        }
        study.clock.advance(Duration.ofHours(chance.nextInt(100)));
        phone.answer();
        link.deliverAll();

        assertThat(phone.progress().complete()).isTrue();
    }

    @RepeatedTest(100)
    void losesAndGainsNothingByReportsThatComeAgainOrLate(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var lesson = study.lessons.publish(Lessons.reading("lesson", 5, Lessons.equalBlocks(8, 10)));
        var phone = study.phone(Actor.ANYBODY, lesson);
        var kept = new ArrayList<Report>();
        for (Block block : lesson.blocks()) {
            kept.add(phone.look(block.index(), Duration.ofSeconds(10)).answer().report());
            if (chance.nextBoolean()) {
                phone.deliver(kept.getLast());
                Collections.shuffle(kept, chance);
                kept.forEach(phone::deliver);
            }
        }
        phone.deliver(phone.report());

        assertThat(granted(phone)).isEqualTo(80_000);
        assertThat(phone.progress().complete()).isTrue();
    }

    @Test
    void seesWhatWasCoveredSkippedAndIsStillAhead() {
        var lesson = study.lessons.publish(Lessons.reading("lesson", 5, 10, 10, 10, 10));
        var phone = study.phone(Actor.ANYBODY, lesson);
        phone.look(0, Duration.ofSeconds(10)).look(2, Duration.ofSeconds(4)).send();

        assertThat(phone.progress())
                .isEqualTo(new Progress(
                        List.of(
                                block(0, BlockProgress.State.COVERED, 10, 0),
                                block(1, BlockProgress.State.SKIPPED, 0, 10),
                                block(2, BlockProgress.State.PARTLY, 4, 6),
                                block(3, BlockProgress.State.AHEAD, 0, 10)),
                        25,
                        Set.of(0),
                        Duration.ofSeconds(26),
                        false));
    }

    @Test
    void isDoneWithNineTenthsOfTheWeight() {
        var lesson = study.lessons.publish(Lessons.reading("lesson", 5, 90, 10));
        var phone = study.phone(Actor.ANYBODY, lesson);
        phone.look(0, Duration.ofSeconds(100)).answer().send();

        assertThat(phone.progress().coveredPercent()).isEqualTo(90);
        assertThat(phone.progress().complete()).isTrue();
    }

    @Test
    void isNotDoneWithAQuestionOpen() {
        var lesson = study.lessons.publish(Lessons.reading("lesson", 5, 10));
        var phone = study.phone(Actor.ANYBODY, lesson).look(0, Duration.ofSeconds(20));
        phone.send();

        assertThat(phone.progress().complete()).isFalse();
        phone.answer().send();
        assertThat(phone.progress().complete()).isTrue();
    }

    @Test
    void goesOnOnAnotherPhone() {
        var lesson = study.lessons.publish(Lessons.reading("lesson", 5, 10, 10));
        var first = study.phone(Actor.of(LI_NA), lesson).look(0, Duration.ofSeconds(20));
        first.send();
        study.clock.advance(Duration.ofDays(2));
        var second = study.phone(Actor.of(LI_NA), lesson);
        second.look(1, Duration.ofSeconds(20)).answer().send();

        assertThat(second.started().attemptId()).isEqualTo(first.started().attemptId());
        assertThat(second.progress().complete()).isTrue();
    }

    @Test
    void mayReadTwoLessonsInTurn() {
        var some = study.lessons.publish(Lessons.reading("some", 5, 30, 30));
        var other = study.lessons.publish(Lessons.reading("other", 5, 30, 30));
        var first = study.phone(Actor.of(LI_NA), some);
        var second = study.phone(Actor.of(LI_NA), other);
        for (int block = 0; block < 2; block++) {
            first.look(block, Duration.ofSeconds(35)).answer().send();
            second.look(block, Duration.ofSeconds(35)).answer().send();
        }

        assertThat(first.progress().complete()).isTrue();
        assertThat(second.progress().complete()).isTrue();
    }

    @Test
    void startingWritesNothing() {
        LessonVersion lesson = study.lessons.publish(Lessons.reading("lesson", 5, 10));
        study.phone(Actor.of(LI_NA), lesson).deliver(Report.nothing());

        assertThat(study.attempts.all()).isEmpty();
    }

    private long granted(Phone phone) {
        return study.attempt(phone).studied().granted();
    }

    private static BlockProgress block(int index, BlockProgress.State state, int granted, int missing) {
        return new BlockProgress(index, state, Duration.ofSeconds(granted), Duration.ofSeconds(missing));
    }

    /** A mobile network: slow, forgetful, sometimes gone. */
    private final class Link {

        private final Phone phone;
        private final Random chance;

        Link(Phone phone, Random chance) {
            this.phone = phone;
            this.chance = chance;
        }

        /** The page keeps what it saw unless the acknowledgement really arrives. */
        void report() {
            var report = phone.report();
            switch (chance.nextInt(4)) {
                case 0 -> {}
                case 1 -> arrive(report);
                case 2 -> {
                    arrive(report);
                    arrive(report);
                }
                default -> {
                    arrive(report);
                    phone.acknowledged(report);
                }
            }
        }

        void deliverAll() {
            arrive(phone.report());
        }

        private void arrive(Report report) {
            study.clock.advance(Duration.ofMillis(chance.nextInt(2_000)));
            phone.deliver(report);
        }
    }
}
