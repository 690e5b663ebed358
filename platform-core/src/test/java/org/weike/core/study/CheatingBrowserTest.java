package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.study.StudyFixture.LI_NA;
import static org.weike.core.study.StudyFixture.WANG_WEI;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

class CheatingBrowserTest {

    private static final long REAL_MILLIS = 60_000;

    private final StudyFixture study = new StudyFixture();
    private final LessonVersion lesson =
            study.lessons.publish(Lessons.reading("lesson", 5, Lessons.equalBlocks(6, 10)));

    @Test
    void gainsNothingByOneForgedReport() {
        var phone = study.phone(Actor.ANYBODY, lesson);
        everythingAtOnce(phone).send();

        assertThat(phone.progress().complete()).isFalse();
        assertThat(study.attempt(phone).studied().granted()).isZero();
    }

    @RepeatedTest(200)
    void isNeverDoneBeforeTheRealTimeHasPassed(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var phone = study.phone(chance.nextBoolean() ? Actor.of(LI_NA) : Actor.ANYBODY, lesson);
        while (phone.time() < REAL_MILLIS - 1) {
            study.clock.advance(
                    Duration.ofMillis(chance.nextLong(1 + Math.min(20_000, REAL_MILLIS - 1 - phone.time()))));
            for (int lie = chance.nextInt(8); lie >= 0; lie--) {
                long from = chance.nextLong(REAL_MILLIS * 2);
                phone.claim(chance.nextInt(-2, 9), from, from + chance.nextLong(REAL_MILLIS * 2));
            }
            var report = phone.answer().report();
            phone.deliver(new Report(chance.nextLong(REAL_MILLIS * 3), report.events()));
            phone.deliver(report);

            assertThat(phone.progress().complete()).isFalse();
            assertThat(study.attempt(phone).studied().granted()).isLessThanOrEqualTo(phone.time());
        }
    }

    @Test
    void isGivenEachMomentForOneBlockOnly() {
        var phone = study.phone(Actor.ANYBODY, lesson);
        study.clock.advance(Duration.ofSeconds(30));
        everythingAtOnce(phone).send();

        assertThat(study.attempt(phone).studied().granted()).isEqualTo(30_000);
        assertThat(phone.progress().coveredPercent()).isLessThanOrEqualTo(50);
    }

    @Test
    void gainsNothingByPosition() {
        var film = study.lessons.publish(Lessons.watching("film", Duration.ofSeconds(60)));
        var phone = study.phone(Actor.ANYBODY, film);
        study.clock.advance(Duration.ofSeconds(60));
        phone.claimPlayed(0, new Interval(0, 60_000), new Interval(59_000, 60_000))
                .answer()
                .send();

        assertThat(phone.progress().complete()).isFalse();
        assertThat(phone.progress().blocks().getFirst().missing()).isEqualTo(Duration.ofMillis(26_500));
    }

    @Test
    void isBelievedNoFasterPlayingThanDoubleSpeed() {
        var film = study.lessons.publish(Lessons.watching("film", Duration.ofSeconds(60)));
        var phone = study.phone(Actor.ANYBODY, film);
        study.clock.advance(Duration.ofSeconds(10));
        phone.claimPlayed(0, new Interval(0, 10_000), new Interval(0, 60_000)).send();

        assertThat(study.attempt(phone).studied().blocks().getFirst())
                .isEqualTo(new BlockTime(10_000, Intervals.of(0, 20_000)));
    }

    @Test
    void gainsNothingByReplay() {
        var phone = study.phone(Actor.ANYBODY, lesson).look(0, Duration.ofSeconds(5));
        var report = phone.report();
        phone.deliver(report);
        var before = study.attempt(phone);
        study.clock.advance(Duration.ofSeconds(60));
        phone.deliver(report);

        assertThat(study.attempt(phone)).isEqualTo(before);
    }

    @Test
    void cannotUseAnotherPersonsToken() {
        var started = study.phone(Actor.of(LI_NA), lesson).started();

        assertThatExceptionOfType(OutOfReach.class)
                .isThrownBy(() -> study.desk.report(Actor.of(WANG_WEI), started.token(), Report.nothing()));
        assertThat(study.desk.report(Actor.ANYBODY, started.token(), Report.nothing()))
                .isEqualTo(new Reported.Refused(Reported.Reason.SIGN_IN_FIRST));
    }

    @Test
    void cannotChangeAToken() {
        var token = study.phone(Actor.ANYBODY, lesson).started().token();
        for (int place = 0; place < token.length(); place++) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, place) + other + token.substring(place + 1);
            if (place != token.length() - 1) { // the last digit has bits that no byte is made of
                assertThat(study.desk.report(Actor.ANYBODY, changed, Report.nothing()))
                        .isEqualTo(new Reported.Refused(Reported.Reason.NOT_A_TOKEN));
            }
        }
    }

    @Test
    void cannotReportAfterSevenDays() {
        var phone = study.phone(Actor.ANYBODY, lesson).look(0, Duration.ofDays(7));
        assertThat(phone.send()).isInstanceOf(Reported.Accepted.class);
        study.clock.advance(Duration.ofMillis(1));

        assertThat(phone.claim(1, 0, 1000).send()).isEqualTo(new Reported.Refused(Reported.Reason.TOO_LATE));
    }

    @Test
    void isGrantedForALateBatchNoMoreThanHasPassedSinceTheLastAcceptedOne() {
        var phone = study.phone(Actor.ANYBODY, lesson);
        study.clock.advance(Duration.ofSeconds(100));
        phone.claim(5, 99_000, 100_000).send();
        study.clock.advance(Duration.ofSeconds(3));
        phone.claim(0, 0, 60_000).deliver(new Report(60_000, phone.report().events()));

        assertThat(study.attempt(phone).studied().blocks().getFirst().granted()).isEqualTo(3_000);
    }

    @Test
    void studiesOneLessonAtATimeInTwentyTabs() {
        var tabs = new ArrayList<Phone>();
        for (int tab = 0; tab < 20; tab++) {
            var each = study.lessons.publish(Lessons.reading("tab-" + tab, 5, Lessons.equalBlocks(6, 10)));
            tabs.add(study.phone(Actor.of(LI_NA), each));
        }
        for (int passed = 0; passed < 6; passed++) {
            study.clock.advance(Duration.ofSeconds(10));
            for (Phone tab : tabs) {
                tab.claim(passed, passed * 10_000L, passed * 10_000L + 10_000)
                        .answer()
                        .send();
            }
        }

        assertThat(study.announced).filteredOn(LessonFinished.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(study.announced)
                .filteredOn(LessonBegun.class::isInstance)
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(study.announced)
                .filteredOn(LessonCompleted.class::isInstance)
                .hasSameSizeAs(study.announced.stream()
                        .filter(LessonFinished.class::isInstance)
                        .toList());
        assertThat(together(study.attempts.all())).isLessThanOrEqualTo(REAL_MILLIS);
    }

    @Test
    void claimsOneOfTwentyAnonymousTabs() {
        var receipts = new ArrayList<String>();
        var tabs = new ArrayList<Phone>();
        for (int tab = 0; tab < 20; tab++) {
            tabs.add(study.phone(Actor.ANYBODY, lesson));
        }
        study.clock.advance(Duration.ofSeconds(60));
        for (Phone tab : tabs) {
            everythingInTurn(tab).answer().send();
            receipts.add(tab.receipt());
        }

        assertThat(receipts).doesNotContain("").doesNotHaveDuplicates();
        assertThat(receipts.stream().map(it -> study.desk.claim(Actor.of(LI_NA), it)))
                .filteredOn(Claim.Granted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void cannotSharePartsOfTimeBetweenAnAnonymousAndAnOwnAttempt() {
        var other = study.lessons.publish(Lessons.reading("other", 5, 10, 10));
        var own = study.phone(Actor.of(LI_NA), other);
        var anonymous = study.phone(Actor.ANYBODY, lesson);
        study.clock.advance(Duration.ofSeconds(60));
        everythingInTurn(anonymous).answer().send();
        own.claim(0, 0, 10_000).claim(1, 10_000, 20_000).answer().send();

        assertThat(own.progress().complete()).isTrue();
        assertThat(study.desk.claim(Actor.of(LI_NA), anonymous.receipt()))
                .isEqualTo(new Claim.Refused(Claim.Reason.OVERLAPS));
        assertThat(study.desk.claim(Actor.of(WANG_WEI), anonymous.receipt())).isInstanceOf(Claim.Granted.class);
    }

    private static long together(List<Attempt> attempts) {
        return attempts.stream().mapToLong(it -> it.studied().granted()).sum();
    }

    private static Phone everythingAtOnce(Phone phone) {
        for (int block = 0; block < 6; block++) {
            phone.claim(block, 0, REAL_MILLIS);
        }
        return phone.answer();
    }

    private static Phone everythingInTurn(Phone phone) {
        for (int block = 0; block < 6; block++) {
            phone.claim(block, block * 10_000L, block * 10_000L + 10_000);
        }
        return phone;
    }
}
