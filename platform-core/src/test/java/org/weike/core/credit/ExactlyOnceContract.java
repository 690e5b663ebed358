package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.weike.core.MovableClock;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Claim;
import org.weike.core.study.LessonFinished;
import org.weike.core.study.Lessons;
import org.weike.core.study.Phone;
import org.weike.core.study.StudyFixture;

/** No credit is lost and none is given twice, whatever breaks and whoever else is at it; over any stores. */
abstract class ExactlyOnceContract {

    private final Lessons lessons = new Lessons();
    private final MovableClock clock = new MovableClock(StudyFixture.START);
    private final PersonId person = new PersonId("p-" + UUID.randomUUID());
    private final LessonVersion lesson = lessons.publish(Lessons.reading("lesson", 5, 10, 10));

    abstract StudyFixture.Stores stores();

    abstract CreditAccounts accounts();

    @Test
    void creditsACompletionAtOnce() {
        var platform = new Platform(stores(), accounts());
        platform.study.read(Actor.of(person), lesson);

        assertCreditedOnce(2026);
        assertThat(posting().rule()).isEqualTo("online-lesson");
        assertThat(posting().change()).isEqualTo(new CreditChange(25));
        assertThat(posting().organization()).isEqualTo(CreditFixture.BRANCH);
    }

    @Test
    void creditsALessonOnceAYear() {
        var platform = new Platform(stores(), accounts());
        platform.study.read(Actor.of(person), lesson);
        clock.advance(Duration.ofDays(30));
        platform.study.read(Actor.of(person), lesson);
        assertCreditedOnce(2026);

        clock.moveTo(Instant.parse("2026-12-31T15:59:30Z"));
        platform.study.read(Actor.of(person), lesson);

        assertCreditedOnce(2026);
        assertCreditedOnce(2027);
    }

    @Test
    void survivesACrashAtEveryWriteOfACompletion() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            var reader = stranger(writes);
            var phone = new Platform(stores(), accounts()).study.phone(Actor.of(reader), lesson);
            phone.look(0, Duration.ofSeconds(15)).send();
            phone.look(1, Duration.ofSeconds(15)).answer();
            var crash = new CrashPoint(writes);
            var mortal = new Platform(crash.in(stores()), crash.in(accounts()));
            crashed = dies(() -> mortal.study.desk.report(Actor.of(reader), token(phone), phone.report()));
            var next = new Platform(stores(), accounts());
            next.study.desk.report(Actor.of(reader), token(phone), phone.report());
            next.settle();

            assertCreditedOnce(reader, 2026);
        }
        assertThat(writes).isGreaterThan(6);
    }

    @Test
    void survivesACrashAtEveryWriteOfAClaimWhoseAnswerNobodyWaitsFor() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            var reader = stranger(writes);
            var platform = new Platform(stores(), accounts());
            var receipt = platform.study.read(Actor.ANYBODY, lesson).receipt();
            var crash = new CrashPoint(writes);
            var mortal = new Platform(crash.in(stores()), crash.in(accounts()));
            crashed = dies(() -> mortal.study.desk.claim(Actor.of(reader), receipt));
            new Platform(stores(), accounts()).settle();
            assertThat(book().parts(reader, 2026)).hasSize(writes == 0 ? 0 : 1);
            platform.study.desk.claim(Actor.of(reader), receipt);
            platform.settle();

            assertCreditedOnce(reader, 2026);
        }
        assertThat(writes).isGreaterThan(8);
    }

    @Test
    void survivesACrashAtEveryWriteOfTheSweepItself() {
        int writes = 0;
        for (boolean crashed = true; crashed; writes++) {
            var reader = stranger(writes);
            var deaf = new StudyFixture(stores(), lessons, clock, event -> {});
            deaf.read(Actor.of(reader), lesson);
            var crash = new CrashPoint(writes);
            var mortal = new Platform(crash.in(stores()), crash.in(accounts()));
            crashed = dies(mortal::settle);
            new Platform(stores(), accounts()).settle();

            assertCreditedOnce(reader, 2026);
        }
        assertThat(writes).isGreaterThan(4);
    }

    @Test
    void creditsOnceWhenTwentyReportTheSameCompletion() throws Exception {
        var platform = new Platform(stores(), accounts());
        var phone = platform.study.phone(Actor.of(person), lesson);
        phone.look(0, Duration.ofSeconds(15)).look(1, Duration.ofSeconds(15)).answer();
        var report = phone.report();
        together(20, number -> phone.deliver(report));

        assertCreditedOnce(2026);
    }

    @Test
    void creditsOnceWhenTwentyClaimTheSameReceipt() throws Exception {
        var platform = new Platform(stores(), accounts());
        var phone = platform.study.phone(Actor.ANYBODY, lesson);
        phone.readOn();
        var receipt = phone.receipt();
        var claims = together(
                20,
                number -> platform.study.desk.claim(Actor.of(number % 2 == 0 ? person : stranger(number)), receipt));

        assertThat(claims.stream().filter(Claim.Granted.class::isInstance).count())
                .isBetween(1L, 10L);
        var owner = platform.study.attempt(phone).owner().orElseThrow();
        assertThat(book().parts(owner, 2026).getFirst().entries()).hasSize(1);
        for (int number = 1; number < 20; number += 2) {
            assertThat(owner.equals(stranger(number))
                            || book().parts(stranger(number), 2026).isEmpty())
                    .isTrue();
        }
    }

    @Test
    void creditsTwentyLessonsAtOnceOnOneAccount() throws Exception {
        together(20, number -> book().post(person, 2026, CreditFixture.posting(Integer.toString(number))));

        var parts = book().parts(person, 2026);
        assertThat(parts.getFirst().entries()).hasSize(20);
        assertThat(parts.getFirst().balance().online().hundredths()).isEqualTo(500);
        assertThat(new ChainCheck(new Seals(CreditFixture.KEYS)).verify(parts)).isEqualTo(new Verdict.Sound(20));
    }

    private PersonId stranger(int number) {
        return new PersonId(person.value() + "-" + number);
    }

    private static String token(Phone phone) {
        return phone.started().token();
    }

    private static boolean dies(Runnable act) {
        try {
            act.run();
            return false;
        } catch (CrashPoint.Crash e) {
            return true;
        }
    }

    private static <T> List<T> together(int threads, Job<T> job) throws Exception {
        var jobs = new ArrayList<Callable<T>>();
        for (int number = 0; number < threads; number++) {
            int own = number;
            jobs.add(() -> job.run(own));
        }
        var results = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(jobs, 60, TimeUnit.SECONDS)) {
                results.add(done.get());
            }
        }
        return results;
    }

    private CreditBook book() {
        return new CreditBook(accounts(), new Seals(CreditFixture.KEYS), () -> Instant.EPOCH, it -> {});
    }

    private Posting posting() {
        return book().parts(person, 2026).getFirst().entries().getFirst().posting();
    }

    private void assertCreditedOnce(int year) {
        assertCreditedOnce(person, year);
    }

    private void assertCreditedOnce(PersonId reader, int year) {
        assertThat(stores().attempts().of(reader, Instant.EPOCH))
                .allSatisfy(it -> assertThat(it.owes()).isEmpty());
        assertThat(book().parts(reader, year))
                .singleElement()
                .satisfies(it -> assertThat(it.entries())
                        .extracting(CreditEntry::id)
                        .containsExactly(EntryId.lesson(lesson.lesson(), year)));
    }

    /** What one of many threads does. */
    private interface Job<T> {

        T run(int number);
    }

    /** Study and credit, started over some stores. */
    private final class Platform {

        private final StudyFixture study;
        private final LessonCredit credit;

        Platform(StudyFixture.Stores stores, CreditAccounts accounts) {
            var book = new CreditBook(accounts, new Seals(CreditFixture.KEYS), () -> Instant.EPOCH, it -> {});
            credit =
                    new LessonCredit(stores.attempts(), lessons, CreditFixture.RULES, CreditFixture.HOMES, book, clock);
            study = new StudyFixture(stores, lessons, clock, event -> {
                if (event instanceof LessonFinished finished) {
                    credit.on(finished);
                }
            });
        }

        void settle() {
            study.settleOpenClaims();
            credit.settleAll();
        }
    }
}
