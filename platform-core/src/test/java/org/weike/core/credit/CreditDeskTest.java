package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.MovableClock;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.organization.Footprints;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.Origin;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.study.LessonFinished;
import org.weike.core.study.Lessons;
import org.weike.core.study.StudyFixture;

class CreditDeskTest {

    private static final Actor OWNER = Actor.of(LI_NA);
    private static final Actor EASTERN = Actor.of(new PersonId("eastern"));
    private static final Actor SECRETARY = Actor.of(new PersonId("secretary"));
    private static final EntryId LESSON = new EntryId("lesson:lesson:2026");

    private final MovableClock clock = new MovableClock(StudyFixture.START);
    private final Lessons lessons = new Lessons();
    private final StudyFixture.Stores stores = StudyFixture.Stores.inMemory();
    private final Footprints traces = new Footprints();
    private final CreditBook book =
            new CreditBook(new InMemoryCreditAccounts(), new Seals(CreditFixture.KEYS), () -> Instant.EPOCH, it -> {});
    private final LessonCredit credit =
            new LessonCredit(stores.attempts(), lessons, CreditFixture.RULES, CreditFixture.HOMES, book, clock);
    private final StudyFixture study = new StudyFixture(stores, lessons, clock, event -> {
        if (event instanceof LessonFinished finished) {
            credit.on(finished);
        }
    });
    private final LessonVersion lesson = lessons.publish(Lessons.reading("lesson", 20, 10, 10));
    private final Reach reach = Reach.over(
            TREE,
            List.of(
                    grant("eastern", Role.COUNTY_ADMINISTRATOR, EAST),
                    grant("western", Role.COUNTY_ADMINISTRATOR, WEST),
                    grant("secretary", Role.SECRETARY, EAST_BRANCH)));
    private final CreditDesk desk = new CreditDesk(
            book,
            new Explainer(CreditFixture.RULES, stores.attempts(), lessons, List.of()),
            new ChainCheck(new Seals(CreditFixture.KEYS)),
            lessons,
            CreditFixture.RULES,
            new Targets(reach, CreditFixture.HOMES, new InMemoryExemptions(), () -> TREE),
            CreditFixture.HOMES,
            reach,
            traces,
            traces,
            it -> {},
            clock);

    @BeforeEach
    void studyALesson() {
        study.read(OWNER, lesson);
    }

    @Test
    void showsTheOwnYear() {
        var year = desk.year(OWNER, LI_NA, 2026);

        assertThat(year.balance()).isEqualTo(new Balance(CreditHours.ZERO, CreditHours.of("0.5")));
        assertThat(year.shortfall()).isEqualTo(CreditHours.of("31.5"));
        assertThat(year.entries()).extracting(CreditEntry::id).containsExactly(LESSON);
        assertThat(desk.ownLesson(OWNER, lesson.lesson()))
                .contains(year.entries().getFirst());
        assertThat(desk.year(OWNER, LI_NA, 2025).entries()).isEmpty();
    }

    @Test
    void setsSecretariesATargetOfTheirOwn() {
        var year = desk.year(SECRETARY, new PersonId("secretary"), 2026);

        assertThat(year.shortfall()).isEqualTo(CreditHours.of("56"));
    }

    @Test
    void countsTheFirstBitOfAYearAsAPercent() {
        assertThat(desk.year(OWNER, LI_NA, 2026).reachedPercent()).isEqualTo(1);
        assertThat(desk.year(OWNER, LI_NA, 2025).reachedPercent()).isZero();
        assertThat(desk.year(EASTERN, CreditFixture.WORKER, 2026).reachedPercent())
                .isEqualTo(100);
    }

    @Test
    void asksNothingOfWhoIsNoMember() {
        var year = desk.year(EASTERN, CreditFixture.WORKER, 2026);

        assertThat(year.target()).isNull();
        assertThat(year.shortfall()).isEqualTo(CreditHours.ZERO);
    }

    @Test
    void saysWhatALessonIsWorthBeforeItIsDone() {
        assertThat(desk.worth(Actor.ANYBODY, lesson.lesson())).contains(CreditHours.of("0.5"));
    }

    @Test
    void explainsAnEntry() {
        var explained = desk.explain(EASTERN, LI_NA, 2026, LESSON);

        assertThat(explained.source())
                .isEqualTo(new Explanation.Source(
                        CreditFixture.DEFAULT.id(),
                        LocalDate.of(2019, 1, 1),
                        1,
                        CreditFixture.DEFAULT.conversions().getFirst()));
        assertThat(explained.studies())
                .isEqualTo(new Explanation.Studies(
                        lesson.id(),
                        "lesson",
                        20,
                        Origin.point("0000000000"),
                        StudyFixture.START,
                        StudyFixture.START.plusSeconds(40),
                        new Explanation.Shown(100, Duration.ofSeconds(40), Duration.ofSeconds(20)),
                        new Explanation.Recall(1, 1, 1)));
    }

    @Test
    void explainsABalanceByRuleAndCounter() {
        desk.reverse(EASTERN, LI_NA, 2026, LESSON, Correction.Ground.DID_NOT_HAPPEN);
        var explained = desk.explainYear(OWNER, LI_NA, 2026);

        var rules = CreditFixture.DEFAULT.id();
        assertThat(explained.sums())
                .containsExactly(
                        new YearExplanation.Sum(
                                Counter.CENTRALIZED, CreditHours.ZERO, CreditHours.ZERO, null, List.of()),
                        new YearExplanation.Sum(
                                Counter.ONLINE,
                                CreditHours.ZERO,
                                CreditHours.ZERO,
                                null,
                                List.of(new YearExplanation.ByRule(rules, "online-lesson", 2, new CreditChange(0)))));
        assertThat(explained.shortfall()).isEqualTo(CreditHours.of("32"));
        assertThat(explained.due())
                .satisfies(it -> assertThat(it.stretches()).singleElement().satisfies(all -> {
                    assertThat(all.days()).isEqualTo(365);
                    assertThat(all.norm())
                            .isEqualTo(CreditFixture.DEFAULT.norms().targets().getFirst());
                }));
    }

    @Test
    void showsAYearAsItWasWhenADayEnded() {
        clock.advance(Duration.ofDays(1));
        desk.replace(EASTERN, LI_NA, 2026, LESSON, Correction.Ground.WRONG_HOURS, CreditHours.of("2"));
        var lessonDay = CreditTime.dayOf(StudyFixture.START);

        assertThat(desk.yearAsOf(OWNER, LI_NA, 2026, lessonDay.minusDays(1)).entries())
                .isEmpty();
        var before = desk.yearAsOf(OWNER, LI_NA, 2026, lessonDay);
        assertThat(before.balance().online()).isEqualTo(CreditHours.of("0.5"));
        assertThat(before.shortfall()).isEqualTo(CreditHours.of("31.5"));
        assertThat(before.entries()).hasSize(1);
        assertThat(desk.yearAsOf(OWNER, LI_NA, 2026, LocalDate.of(2026, 12, 31)))
                .isEqualTo(desk.year(OWNER, LI_NA, 2026));
        assertThat(desk.yearAsOf(OWNER, LI_NA, 2026, LocalDate.of(1990, 1, 1)).balance())
                .isEqualTo(Balance.NOTHING);
    }

    @Test
    void leavesALookBehindWhereSomebodyElsesYearIsOpened() {
        desk.year(EASTERN, LI_NA, 2026);

        assertThat(traces.looks).containsExactly("OPENED li-na");
    }

    @ParameterizedTest
    @ValueSource(strings = {"western", "li-bo"})
    void refusesThoseOutOfReach(String name) {
        var stranger = Actor.of(new PersonId(name));

        assertRefused(() -> desk.year(stranger, LI_NA, 2026));
        assertRefused(() -> desk.yearAsOf(stranger, LI_NA, 2026, LocalDate.of(2026, 3, 2)));
        assertRefused(() -> desk.explain(stranger, LI_NA, 2026, LESSON));
        assertRefused(() -> desk.explainYear(stranger, LI_NA, 2026));
        assertRefused(() -> desk.verify(stranger, LI_NA, 2026));
        assertRefused(() -> desk.reverse(stranger, LI_NA, 2026, LESSON, Correction.Ground.WRONG_HOURS));
        assertRefused(() -> desk.year(Actor.ANYBODY, LI_NA, 2026));
        assertRefused(() -> desk.ownLesson(Actor.ANYBODY, lesson.lesson()));
    }

    @Test
    void letsNeitherOwnersNorSecretariesCorrect() {
        assertRefused(() -> desk.reverse(OWNER, LI_NA, 2026, LESSON, Correction.Ground.WRONG_HOURS));
        assertRefused(() -> desk.reverse(SECRETARY, LI_NA, 2026, LESSON, Correction.Ground.WRONG_HOURS));
        assertThat(desk.year(SECRETARY, LI_NA, 2026).entries()).hasSize(1);
    }

    @Test
    void takesAnEntryBackOnce() {
        var posted = desk.reverse(EASTERN, LI_NA, 2026, LESSON, Correction.Ground.DID_NOT_HAPPEN);
        var year = desk.year(OWNER, LI_NA, 2026);

        assertThat(posted).isEqualTo(new Correction.Posted(year.entries().getLast(), null));
        assertThat(year.balance()).isEqualTo(Balance.NOTHING);
        assertThat(year.entries())
                .extracting(it -> it.posting().change().hundredths())
                .containsExactly(50L, -50L);
        assertThat(desk.reverse(EASTERN, LI_NA, 2026, LESSON, Correction.Ground.DID_NOT_HAPPEN))
                .isEqualTo(new Correction.Refused(Correction.Reason.REVERSED_BEFORE));
        assertThat(desk.reverse(EASTERN, LI_NA, 2026, year.entries().getLast().id(), Correction.Ground.COUNTED_TWICE))
                .isEqualTo(new Correction.Refused(Correction.Reason.IS_A_REVERSAL));
        assertThat(desk.verify(OWNER, LI_NA, 2026)).isEqualTo(new Verdict.Sound(2));
        assertThat(traces.acts).containsExactly("credit.corrected li-na");
    }

    @Test
    void putsOtherHoursInThePlaceOfAnEntryAndOfThose() {
        desk.replace(EASTERN, LI_NA, 2026, LESSON, Correction.Ground.WRONG_HOURS, CreditHours.of("1"));
        var instead = desk.year(OWNER, LI_NA, 2026).entries().getLast().id();
        desk.replace(EASTERN, LI_NA, 2026, instead, Correction.Ground.WRONG_HOURS, CreditHours.of("0.75"));

        assertThat(desk.year(OWNER, LI_NA, 2026).balance().online()).isEqualTo(CreditHours.of("0.75"));
        assertThat(desk.verify(OWNER, LI_NA, 2026)).isEqualTo(new Verdict.Sound(5));
    }

    @Test
    void finishesAReplacementThatBrokeInBetween() {
        var wrong = desk.year(OWNER, LI_NA, 2026).entries().getFirst().posting();
        book.post(LI_NA, 2026, wrong.reversed(clock.instant()));
        desk.replace(EASTERN, LI_NA, 2026, LESSON, Correction.Ground.WRONG_HOURS, CreditHours.of("1"));

        assertThat(desk.year(OWNER, LI_NA, 2026).balance().online()).isEqualTo(CreditHours.of("1"));
    }

    private static void assertRefused(Runnable act) {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(act::run);
    }
}
