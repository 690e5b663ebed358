package org.weike.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.activity.ActivityFixture.BLUE;
import static org.weike.core.activity.ActivityFixture.COUNTY;
import static org.weike.core.activity.ActivityFixture.PLATFORM;
import static org.weike.core.activity.ActivityFixture.RED;
import static org.weike.core.activity.ActivityFixture.YESTERDAY;
import static org.weike.core.activity.ActivityFixture.form;
import static org.weike.core.activity.ActivityFixture.fresh;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.CountedCalls;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.activity.StudyEntry.Reason;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.credit.Activity;
import org.weike.core.credit.Correction;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.Deed;
import org.weike.core.credit.EntryId;
import org.weike.core.credit.Explanation;
import org.weike.core.credit.Unit;
import org.weike.core.credit.Verdict;
import org.weike.core.search.Filter;
import org.weike.core.search.Search;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** The desk over the whole library. */
@SpringBootTest(
        classes = {TestPlatform.class, ActivityFixture.class, BranchStudyDeskTest.Counted.class},
        properties = "weike.debts.first=PT10H")
@DirtiesContext
class BranchStudyDeskTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    private ActivityFixture world;

    @Autowired
    private BranchStudyDesk desk;

    @Autowired
    private BranchStudies studies;

    @Autowired
    private CountedCalls reads;

    @Autowired
    private HeldBranchStudies held;

    @Autowired
    private StudyCredit credit;

    @Autowired
    private CreditDesk accounts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Search search;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToMonday() {
        clock.moveTo(TestPlatform.MONDAY_AT_NINE);
    }

    @Test
    void creditsEverybodyWhoTookPartByTheRuleOfTheDay() {
        var people = world.people(RED, 2);

        var study = recorded(RED, form("14:00", 90, people));

        assertThat(people).allSatisfy(it -> assertThat(hours(it)).isEqualTo(CreditHours.of("1.5")));
        var entry = EntryId.branchStudy(study.id().value() + ":1");
        var why = accounts.explain(PLATFORM, people.getFirst(), 2026, entry);
        assertThat(why.deed()).contains(new Deed(Activity.BRANCH_STUDY, Unit.HOUR, new BigDecimal("1.50")));
        var sitting = study.last().sitting();
        assertThat(why.meeting())
                .isEqualTo(new Explanation.Meeting("学习党章", "组织 study-red", sitting.from(), sitting.until(), null));
        assertThat(study.owesCredit()).isFalse();
    }

    @Test
    void showsWhatItBroughtToWhomAndWhy() {
        var person = world.person(RED);
        var study = recorded(
                RED,
                new StudyForm(
                        new Proceedings(at("10:00", 60), "学习讲话", "会议室", "纪要"),
                        Participants.of(List.of(person)).ledBy(person)));

        var card = desk.open(world.secretary(RED), study.id());

        assertThat(card.lines()).extracting(StudyCard.Line::state).containsExactly(StudyCard.State.COUNTED);
        assertThat(card.lines().getFirst().hours()).contains(CreditHours.of("1"));
        assertThat(card.why()).isNotNull().extracting(it -> it.rule() != null).isEqualTo(true);
        assertThat(card.leader())
                .isNotNull()
                .extracting(StudyCard.Leader::person)
                .isEqualTo(person);
        assertThat(card.isMine()).isTrue();
    }

    @Test
    void countsTheHoursOfAGuestAtHome() {
        var guest = world.guest(BLUE, RED);

        recorded(RED, form("14:00", 60, List.of(guest)));

        assertThat(accounts.year(PLATFORM, guest, 2026).entries())
                .extracting(it -> it.posting().organization())
                .containsExactly(BLUE);
    }

    @Test
    void countsAFormOnceHoweverOftenItIsSent() {
        var person = world.person(RED);
        var id = fresh();
        var form = form("14:00", 60, List.of(person));

        var first = desk.record(world.secretary(RED), RED, id, form);
        var again = desk.record(world.secretary(RED), RED, id, form);

        assertThat(again).isEqualTo(first);
        assertThat(hours(person)).isEqualTo(CreditHours.of("1"));
        assertThat(acts(id)).hasSize(1);
    }

    @Test
    void refusesAFormThatSaysSomethingElseTheSecondTime() {
        var person = world.person(RED);
        var id = fresh();
        desk.record(world.secretary(RED), RED, id, form("14:00", 60, List.of(person)));

        var other = desk.record(world.secretary(RED), RED, id, form("14:00", 120, List.of(person)));

        assertThat(other).isEqualTo(new StudyEntry.Refused(Reason.FORM_USED));
        assertThat(hours(person)).isEqualTo(CreditHours.of("1"));
    }

    @Test
    void namesTheOtherStudyOfWhomeverWasSomewhereElseAtTheTime() {
        var guest = world.guest(BLUE, RED);
        var member = world.person(RED);
        var first = recorded(BLUE, form("14:00", 60, List.of(guest)));

        var second = desk.record(world.secretary(RED), RED, fresh(), form("14:45", 60, List.of(guest, member)));

        assertThat(second)
                .isEqualTo(new StudyEntry.Overlapping(List.of(new StudyEntry.Overlap(
                        guest, "学习党章", "组织 study-blue", first.last().sitting()))));
        assertThat(hours(member)).isEqualTo(CreditHours.ZERO);
    }

    @Test
    void readsOnlyTheStudiesOfTheDayAndThoseOnce() {
        var people = world.people(RED, 12);
        for (int day = 1; day <= 8; day++) {
            recorded(RED, form(Sitting.of(YESTERDAY.minusDays(day), LocalTime.of(9, 0), 60), people));
        }
        var last = new BranchStudyId("ffffffff-ffff-4fff-bfff-ffffffffffff");
        desk.record(world.secretary(RED), RED, last, form("09:00", 60, people));
        var other = recorded(RED, form("11:00", 60, people.subList(0, 1)));
        var written = List.of(last.value(), other.id().value());
        search.await(search.changed(BranchStudyRecords.KIND, written), LONG);

        reads.begin();
        var refused = desk.record(world.secretary(RED), RED, fresh(), form("09:30", 60, people));

        assertThat(((StudyEntry.Overlapping) refused).overlaps()).hasSize(people.size());
        assertThat(reads.count()).isLessThanOrEqualTo(3);
    }

    @Test
    void letsOneStudyBeginWhenTheOtherEnds() {
        var person = world.person(RED);
        recorded(RED, form("14:00", 60, List.of(person)));

        recorded(RED, form("15:00", 60, List.of(person)));

        assertThat(hours(person)).isEqualTo(CreditHours.of("2"));
    }

    @Test
    void countsNobodyTwiceWhereTwoSecretariesWereEquallyFast() {
        var guest = world.guest(BLUE, RED);
        var one = stored(BLUE, form("14:00", 60, List.of(guest)));
        var two = stored(RED, form("14:30", 60, List.of(guest)));

        credit.settle(one);
        credit.settle(two);

        assertThat(hours(guest)).isEqualTo(CreditHours.of("1"));
        assertThat(desk.open(PLATFORM, two.id()).lines())
                .extracting(StudyCard.Line::state)
                .containsExactly(StudyCard.State.NOT_COUNTED);
    }

    @Test
    void creditsWhoeverWasLeftOutOnceTheOtherStudyIsTakenBack() {
        var guest = world.guest(BLUE, RED);
        var member = world.person(RED);
        var one = stored(BLUE, form("14:00", 60, List.of(guest)));
        var two = stored(RED, form("14:30", 60, List.of(guest, member)));
        credit.settle(one);
        credit.settle(two);

        desk.takeBack(world.secretary(BLUE), one.id(), 1, Correction.Ground.DID_NOT_HAPPEN);

        assertThat(desk.open(PLATFORM, two.id()).lines())
                .extracting(StudyCard.Line::state)
                .containsOnly(StudyCard.State.COUNTED);
        assertThat(List.of(guest, member))
                .allSatisfy(it -> assertThat(hours(it)).isEqualTo(CreditHours.of("1")));
        assertThat(studies.owing(10)).isEmpty();
    }

    @Test
    void creditsWhoeverWasLeftOutOnceTheyAreRemovedFromTheOther() {
        var guest = world.guest(BLUE, RED);
        var member = world.person(BLUE);
        var one = stored(BLUE, form("14:00", 60, List.of(guest, member)));
        var two = stored(RED, form("14:30", 90, List.of(guest)));
        credit.settle(one);
        credit.settle(two);

        desk.correct(world.secretary(BLUE), one.id(), 1, form("14:00", 60, List.of(member)));

        assertThat(hours(guest)).isEqualTo(CreditHours.of("1.5"));
        assertThat(hours(member)).isEqualTo(CreditHours.of("1"));
        assertThat(accounts.verify(PLATFORM, guest, 2026)).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void settlesAfterACrashWhatWasOnlyRecorded() {
        var people = world.people(RED, 3);
        var study = stored(RED, form("14:00", 60, people));
        assertThat(desk.open(PLATFORM, study.id()).lines())
                .extracting(StudyCard.Line::state)
                .containsOnly(StudyCard.State.WAITING);

        credit.settleAll();
        credit.settle(study);

        assertThat(people).allSatisfy(it -> assertThat(hours(it)).isEqualTo(CreditHours.of("1")));
        assertThat(studies.owing(10)).isEmpty();
    }

    @Test
    void correctsByTakingBackAndPostingAnew() {
        var people = world.people(RED, 3);
        var study = recorded(RED, form("14:00", 60, people.subList(0, 2)));

        var right = form("14:00", 60, people.subList(1, 3));
        var corrected = desk.correct(world.secretary(RED), study.id(), 1, right);

        assertThat(corrected).isInstanceOf(StudyEntry.Done.class);
        assertThat(people)
                .extracting(this::hours)
                .containsExactly(CreditHours.ZERO, CreditHours.of("1"), CreditHours.of("1"));
        assertThat(people)
                .extracting(it -> accounts.year(PLATFORM, it, 2026).entries().size())
                .containsExactly(2, 1, 1);
        assertThat(desk.correct(world.secretary(RED), study.id(), 1, right)).isEqualTo(corrected);
        assertThat(desk.correct(world.secretary(RED), study.id(), 1, form("14:00", 60, people)))
                .isEqualTo(new StudyEntry.Refused(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void correctsTheTimeOfEverybody() {
        var people = world.people(RED, 2);
        var study = recorded(RED, form("14:00", 60, people));

        desk.correct(world.secretary(RED), study.id(), 1, form("14:30", 120, people));

        assertThat(people).allSatisfy(it -> {
            assertThat(hours(it)).isEqualTo(CreditHours.of("2"));
            assertThat(accounts.year(PLATFORM, it, 2026).entries()).hasSize(3);
            assertThat(accounts.verify(PLATFORM, it, 2026)).isInstanceOf(Verdict.Sound.class);
        });
        assertThat(studies.find(study.id()).orElseThrow().editions()).hasSize(2);
    }

    @Test
    void takesEverythingBackOnceAndKeepsTheRecord() {
        var people = world.people(RED, 2);
        var study = recorded(RED, form("14:00", 60, people));

        var ground = Correction.Ground.DID_NOT_HAPPEN;
        var first = desk.takeBack(world.secretary(RED), study.id(), 1, ground);
        var again = desk.takeBack(world.secretary(RED), study.id(), 1, ground);

        assertThat(again).isEqualTo(first);
        assertThat(people).allSatisfy(it -> {
            assertThat(hours(it)).isEqualTo(CreditHours.ZERO);
            assertThat(accounts.year(PLATFORM, it, 2026).entries()).hasSize(2);
            assertThat(accounts.verify(PLATFORM, it, 2026)).isInstanceOf(Verdict.Sound.class);
        });
        assertThat(desk.correct(world.secretary(RED), study.id(), 1, form("16:00", 60, people)))
                .isEqualTo(new StudyEntry.Refused(Reason.TAKEN_BACK));
        assertThat(acts(study.id())).containsExactlyInAnyOrder("branchStudy.recorded", "branchStudy.takenBack");
    }

    @Test
    void takesBackAlsoWhatAnAdministratorPutInThePlaceOfAnEntry() {
        var person = world.person(RED);
        var study = recorded(RED, form("14:00", 60, List.of(person)));
        var entry = EntryId.branchStudy(study.id().value() + ":1");
        accounts.replace(
                world.administrator(), person, 2026, entry, Correction.Ground.WRONG_HOURS, CreditHours.of("0.5"));
        assertThat(hours(person)).isEqualTo(CreditHours.of("0.5"));

        desk.takeBack(world.secretary(RED), study.id(), 1, Correction.Ground.DID_NOT_HAPPEN);

        assertThat(hours(person)).isEqualTo(CreditHours.ZERO);
        assertThat(accounts.verify(PLATFORM, person, 2026)).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void freesTheTimeOfWhatWasTakenBack() {
        var person = world.person(RED);
        var study = recorded(RED, form("14:00", 60, List.of(person)));
        desk.takeBack(world.secretary(RED), study.id(), 1, Correction.Ground.DID_NOT_HAPPEN);

        recorded(RED, form("14:00", 60, List.of(person)));

        assertThat(hours(person)).isEqualTo(CreditHours.of("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 08:30, 60, NOT_OVER_YET",
        "2026-03-03, 08:00, 15, NOT_OVER_YET",
        "2026-01-29, 08:00, 60, TOO_LONG_AGO",
        "2026-03-01, 23:30, 60, OVER_MIDNIGHT",
        "2026-03-01, 14:00, 50, BAD_LENGTH",
        "2026-03-01, 06:00, 495, BAD_LENGTH"
    })
    void refusesTimesThatCannotBe(LocalDate day, LocalTime begin, int minutes, Reason reason) {
        var person = world.person(RED);

        var entry =
                desk.record(world.secretary(RED), RED, fresh(), form(Sitting.of(day, begin, minutes), List.of(person)));

        assertThat(entry).isEqualTo(new StudyEntry.Refused(reason));
        assertThat(hours(person)).isEqualTo(CreditHours.ZERO);
    }

    @Test
    void correctsTheBeginOfAStudyWhoseLengthCouldNotBeEnteredAnyMore() {
        var people = List.of(world.person(RED));
        var study = stored(RED, form("14:00", 48, people));

        var later = desk.correct(world.secretary(RED), study.id(), 1, form("15:00", 48, people));
        var longer = desk.correct(world.secretary(RED), study.id(), 2, form("15:00", 51, people));
        var missing = desk.correct(
                world.secretary(RED), study.id(), 2, form(Sitting.of(YESTERDAY, LocalTime.of(23, 30), 48), people));

        assertThat(later).isInstanceOf(StudyEntry.Done.class);
        assertThat(longer).isEqualTo(new StudyEntry.Refused(Reason.BAD_LENGTH));
        assertThat(missing).isEqualTo(new StudyEntry.Refused(Reason.OVER_MIDNIGHT));
        assertThat(hours(people.getFirst())).isEqualTo(CreditHours.of("0.8"));
    }

    @Test
    void takesTheFirstDayAndTheLastMinute() {
        var person = world.person(RED);

        recorded(RED, form(Sitting.of(LocalDate.of(2026, 1, 30), LocalTime.of(8, 0), 60), List.of(person)));
        recorded(RED, form(Sitting.of(LocalDate.of(2026, 3, 2), LocalTime.of(8, 0), 60), List.of(person)));

        assertThat(hours(person)).isEqualTo(CreditHours.of("2"));
    }

    @Test
    void countsInTheYearInWhichItWasHeld() {
        var person = world.person(RED);
        clock.moveTo(
                Sitting.of(LocalDate.of(2027, 1, 2), LocalTime.of(9, 0), 15).from());

        recorded(RED, form(Sitting.of(LocalDate.of(2026, 12, 31), LocalTime.of(20, 0), 240), List.of(person)));

        assertThat(accounts.year(PLATFORM, person, 2026).balance().centralized())
                .isEqualTo(CreditHours.of("4"));
        assertThat(accounts.year(PLATFORM, person, 2027).entries()).isEmpty();
    }

    @Test
    void refusesNobodyAndThoseOfAnotherBranch() {
        var stranger = world.person(BLUE);

        assertThat(desk.record(world.secretary(RED), RED, fresh(), form("14:00", 60, List.of())))
                .isEqualTo(new StudyEntry.Refused(Reason.NOBODY));
        assertThat(desk.record(world.secretary(RED), RED, fresh(), form("14:00", 60, List.of(stranger))))
                .isEqualTo(new StudyEntry.Refused(Reason.NOT_OF_THE_BRANCH));
    }

    @Test
    void isOnlyForThePartyBranchesOfTheSecretary() {
        var form = form("14:00", 60, List.of(world.person(BLUE)));

        assertThatThrownBy(() -> desk.record(world.secretary(RED), BLUE, fresh(), form))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.sheet(world.administrator(), COUNTY)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void leavesWhatIsOldToThoseWhoMayCorrectTheLedger() {
        var people = world.people(RED, 2);
        var study = recorded(RED, form("14:00", 60, people));
        clock.advance(Duration.ofDays(40));

        var less = form("14:00", 60, people.subList(0, 1));

        assertThat(desk.correct(world.secretary(RED), study.id(), 1, less))
                .isEqualTo(new StudyEntry.Refused(Reason.TOO_LATE));
        assertThat(desk.open(world.secretary(RED), study.id()).isMine()).isFalse();
        assertThat(desk.correct(world.administrator(), study.id(), 1, less)).isInstanceOf(StudyEntry.Done.class);
        assertThat(hours(people.get(1))).isEqualTo(CreditHours.ZERO);
    }

    @Test
    void correctsOnItsOwnDayWhatCouldNotBeEnteredAnyMore() {
        var people = List.of(world.person(RED));
        var day = LocalDate.of(2026, 1, 30);
        var study = recorded(RED, form(Sitting.of(day, LocalTime.of(8, 0), 60), people));
        clock.advance(Duration.ofDays(5));
        var later = form(Sitting.of(day, LocalTime.of(9, 0), 60), people);
        var dayBefore = form(Sitting.of(day.minusDays(1), LocalTime.of(9, 0), 60), people);

        assertThat(desk.open(world.secretary(RED), study.id()).bounds().first()).isEqualTo(day);
        assertThat(desk.correct(world.secretary(RED), study.id(), 1, later)).isInstanceOf(StudyEntry.Done.class);
        assertThat(desk.correct(world.secretary(RED), study.id(), 2, dayBefore))
                .isEqualTo(new StudyEntry.Refused(Reason.TOO_LONG_AGO));
        assertThat(desk.open(world.administrator(), study.id()).bounds().first())
                .isBefore(day.minusDays(1));
        assertThat(desk.correct(world.administrator(), study.id(), 2, dayBefore))
                .isInstanceOf(StudyEntry.Done.class);
        assertThat(hours(people.getFirst())).isEqualTo(CreditHours.of("1"));
    }

    @Test
    void correctsSomebodyWhoHasLeftTheBranchSince() {
        var people = world.people(RED, 2);
        var study = recorded(RED, form("14:00", 60, people));
        world.move(people.getFirst(), BLUE);

        var longer = desk.correct(world.secretary(RED), study.id(), 1, form("14:00", 120, people));

        assertThat(longer).isInstanceOf(StudyEntry.Done.class);
        assertThat(hours(people.getFirst())).isEqualTo(CreditHours.of("2"));
        assertThat(accounts.year(PLATFORM, people.getFirst(), 2026).entries())
                .extracting(it -> it.posting().organization())
                .containsExactly(RED, RED, BLUE);
    }

    @Test
    void tellsEverybodyAllThatNamesThem() {
        var people = world.people(RED, 3);
        var one = people.getFirst();
        recorded(RED, form("08:00", 60, List.of(one)));
        recorded(
                RED,
                new StudyForm(
                        new Proceedings(at("10:00", 60), "讲党课", null, null),
                        Participants.of(people.subList(1, 3)).ledBy(one)));
        var corrected = recorded(RED, form("12:00", 60, people));
        desk.correct(world.secretary(RED), corrected.id(), 1, form("12:00", 60, people.subList(1, 3)));
        var takenBack = recorded(RED, form("14:00", 60, List.of(one)));
        desk.takeBack(world.secretary(RED), takenBack.id(), 1, Correction.Ground.DID_NOT_HAPPEN);

        var told = held.tell(one);

        assertThat(told).extracting(it -> it.texts().get("tookPart")).containsExactly("true", "false", "false", "true");
        assertThat(told).extracting(it -> it.texts().get("led")).containsExactly("false", "true", "false", "false");
        assertThat(told)
                .extracting(it -> it.texts().containsKey("takenBack"))
                .containsExactly(false, false, false, true);
    }

    @Test
    void opensAFormWithThePeopleAndTheLastStudies() {
        var guest = world.guest(BLUE, RED);
        var study = recorded(RED, form("22:45", 60, List.of(guest)));

        var sheet = desk.sheet(world.secretary(RED), RED);

        assertThat(sheet.people()).extracting(StudySheet.Line::id).contains(guest);
        assertThat(sheet.latest()).extracting(BranchStudy::id).contains(study.id());
        assertThat(sheet.bounds())
                .isEqualTo(new StudySheet.Bounds(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 3, 2), 15, 480));
        assertThat(desk.record(world.secretary(RED), RED, sheet.fresh(), form("16:00", 60, List.of(guest))))
                .isInstanceOf(StudyEntry.Done.class);
    }

    @Test
    void isFoundBelowItsNodeByPeriodAndTopic() {
        var study = recorded(RED, form("14:00", 60, List.of(world.person(RED))));
        search.await(search.changed("branchStudy", List.of(study.id().value())), LONG);
        var from = study.from().toEpochMilli();

        var found = desk.find(
                world.administrator(),
                BranchStudyDesk.ALL
                        .matching("dangzhang")
                        .where(new Filter.Below(COUNTY))
                        .where(new Filter.Between(BranchStudyDesk.FROM, from, from)));
        var elsewhere = desk.find(world.secretary(BLUE), BranchStudyDesk.ALL);

        assertThat(found.hits()).extracting(it -> it.id()).contains(study.id().value());
        assertThat(elsewhere.hits())
                .extracting(it -> it.text(BranchStudyDesk.BRANCH))
                .doesNotContain(RED.value());
    }

    private BranchStudy recorded(OrganizationId branch, StudyForm form) {
        var entry = desk.record(world.secretary(branch), branch, fresh(), form);
        assertThat(entry).isInstanceOf(StudyEntry.Done.class);
        return ((StudyEntry.Done) entry).study();
    }

    /** As it lies there if the platform dies before it credits anybody. */
    private BranchStudy stored(OrganizationId branch, StudyForm form) {
        var entered = Edition.Entered.by(world.secretary(branch), clock.instant());
        var study = BranchStudy.entered(fresh(), branch, new Edition(form, entered));
        assertThat(studies.add(study)).isTrue();
        return study;
    }

    private static Sitting at(String begin, int minutes) {
        return Sitting.of(YESTERDAY, LocalTime.parse(begin), minutes);
    }

    private CreditHours hours(PersonId person) {
        return accounts.year(PLATFORM, person, 2026).balance().centralized();
    }

    private List<String> acts(BranchStudyId study) {
        return audit.recent(AuditQuestion.newest(500).about(study.value())).stream()
                .map(it -> it.entry().act())
                .toList();
    }

    /** Counts how often a single study is read. */
    static class Counted {

        @Bean
        static CountedCalls reads() {
            return new CountedCalls(BranchStudies.class, "find");
        }
    }
}
