package org.weike.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.CountedCalls;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.credit.CreditTime;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.Delivery;
import org.weike.core.mail.LetterWriter;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.Mailroom;
import org.weike.core.mail.OutgoingMail;
import org.weike.core.mail.Postman;
import org.weike.core.mail.Undeliverable;
import org.weike.core.mail.Undeliverables;
import org.weike.core.mail.UnsubscribeLinks;
import org.weike.core.mail.Written;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.search.Filter;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempts;
import org.weike.core.study.Phone;
import org.weike.core.study.StudyDesk;

/** The desks and the round over the whole library, with a postman who takes everything. */
@SpringBootTest(
        classes = {TestPlatform.class, RemindersTest.TakesEverything.class},
        properties = {
            "weike.public-url=https://weike.example.cn",
            "weike.mail.from=weike@example.cn",
            "weike.mail.first=PT10H",
            "weike.reminders.first=PT10H",
            "weike.reminders.minutes-a-month=90"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class RemindersTest {

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final OrganizationId CITY = new OrganizationId("city");
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired
    private MovableClock clock;

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private ReminderDesk reminders;

    @Autowired
    private DigestDesk digests;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private DigestRound round;

    @Autowired
    private Mailroom room;

    @Autowired
    private Undeliverables undeliverables;

    @Autowired
    private AddressSafe safe;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Search search;

    @Autowired
    private LessonDesk lessons;

    @Autowired
    private AddressProofs proofs;

    @Autowired
    private Outbox outbox;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private ReminderWishes wishes;

    @Autowired
    private People people;

    @Autowired
    private StudyDesk studies;

    @Autowired
    private CountedCalls attemptsRead;

    private int last;
    private OrganizationId county = CITY;
    private OrganizationId branch = CITY;

    @BeforeAll
    void found(@Autowired FirstStartDesk firstStart) {
        firstStart.createFirstAdministrator(PLATFORM);
        var province =
                organizations.tops(PLATFORM, Permission.SEE_TREE).getFirst().id();
        organizations.addAll(PLATFORM, List.of(node(CITY, Kind.CITY, province)));
    }

    @BeforeEach
    void branch() {
        county = new OrganizationId("county-" + ++last);
        branch = new OrganizationId("branch-" + last);
        organizations.addAll(PLATFORM, List.of(node(county, Kind.COUNTY, CITY), node(branch, Kind.BRANCH, county)));
        outbox.mails().clear();
    }

    @Test
    void doesWhatTheDryRunSays() {
        nextMonday();
        var owing = person(Status.Standing.FULL);
        reach(owing);
        reach(person(Status.Standing.NOT_A_MEMBER));
        var ended = person(Status.Standing.FULL);
        reach(ended);
        reminders.choose(Actor.of(ended), DailyWindow.USUAL, false, Locale.ENGLISH);
        var failing = person(Status.Standing.FULL);
        reach(failing);
        undeliverables.add(new Undeliverable(safe.seal(address(failing)).lookup(), "550", clock.instant()));
        person(Status.Standing.FULL);

        var outlook = digests.dryRun(PLATFORM, branch);
        round.plan();
        room.sendDue();

        for (Outlook.Fate fate : Outlook.Fate.values()) {
            assertThat(outlook.count(fate)).as(fate.name()).isEqualTo(fate == Outlook.Fate.HAD_THIS_WEEKS ? 0 : 1);
        }
        assertThat(outlook.first()).extracting(it -> it.person()).containsExactly(owing);
        assertThat(outbox.mails())
                .extracting(OutgoingMail::to)
                .contains(address(owing))
                .doesNotContain(address(ended), address(failing));
        assertThat(digests.dryRun(PLATFORM, branch).count(Outlook.Fate.HAD_THIS_WEEKS))
                .isOne();
    }

    @Test
    void remindsAtANewAddressOnceWhoeverReadsMailThereConfirmsIt() {
        nextMonday();
        var person = person(Status.Standing.FULL);
        reminders.reachAt(Actor.of(person), person, address(person));
        assertThat(reminders.of(PLATFORM, person).address()).isEmpty();
        assertThat(reminders.of(PLATFORM, person).proposed()).endsWith("***@example.org");
        round.plan();
        room.sendDue();
        assertThat(subjectsTo(person)).containsExactly("confirm");
        String link = proofs.link(person, safe.seal(address(person))).toString();
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(reminders.isProof(Actor.ANYBODY, token + "x")).isFalse();
        assertThat(reminders.isProof(Actor.ANYBODY, token)).isTrue();
        assertThat(reminders.of(PLATFORM, person).address()).isEmpty();
        assertThat(reminders.confirm(Actor.ANYBODY, token)).isTrue();

        assertThat(reminders.confirm(Actor.ANYBODY, token)).isFalse();
        assertThat(reminders.of(PLATFORM, person).address()).endsWith("***@example.org");
        assertThat(reminders.of(PLATFORM, person).proposed()).isEmpty();
        round.plan();
        room.sendDue();
        assertThat(subjectsTo(person)).containsExactly("confirm", "digest");
        assertThat(outbox.mails())
                .filteredOn(it -> it.to().equals(address(person)))
                .extracting(it -> it.unsubscribe() == null)
                .containsExactly(true, false);
    }

    @Test
    void asksAgainAtAnAddressThatOnceFailed() {
        nextMonday();
        var person = person(Status.Standing.FULL);
        undeliverables.add(new Undeliverable(safe.seal(address(person)).lookup(), "550", clock.instant()));

        reminders.reachAt(Actor.of(person), person, address(person));
        room.sendDue();

        assertThat(subjectsTo(person)).containsExactly("confirm");
    }

    @Test
    void remembersThatAnAddressFailedWhereItAsksNobodyAgain() {
        nextMonday();
        var person = person(Status.Standing.FULL);
        var address = safe.seal(address(person));
        reminders.reachAt(Actor.of(person), person, address(person));
        room.sendDue();
        undeliverables.add(new Undeliverable(address.lookup(), "550", clock.instant()));

        reminders.reachAt(Actor.of(person), person, address(person));
        room.sendDue();
        assertThat(undeliverables.has(address)).isTrue();

        clock.advance(Duration.ofHours(1));
        reminders.reachAt(Actor.of(person), person, address(person));
        room.sendDue();
        assertThat(undeliverables.has(address)).isFalse();
        assertThat(subjectsTo(person)).containsExactly("confirm", "confirm");
    }

    @Test
    void writesNothingOfWhoeverIsGone() {
        var gone = new PersonId("gone-" + ++last);
        String link = links.of(gone).toString();

        assertThat(reminders.unsubscribe(Actor.ANYBODY, link.substring(link.lastIndexOf('/') + 1)))
                .isTrue();

        assertThat(wishes.find(gone)).isEmpty();
    }

    @Test
    void takesNoLinkThatIsOverOrIsForAnotherAddress() {
        var person = person(Status.Standing.FULL);
        reminders.reachAt(Actor.of(person), person, new MailAddress("former@example.org"));
        String former = proofs.link(person, safe.seal(new MailAddress("former@example.org")))
                .toString();
        reminders.reachAt(Actor.of(person), person, address(person));
        String link = proofs.link(person, safe.seal(address(person))).toString();

        assertThat(reminders.isProof(Actor.ANYBODY, former.substring(former.lastIndexOf('/') + 1)))
                .isFalse();
        clock.advance(Duration.ofDays(7));
        assertThat(reminders.confirm(Actor.ANYBODY, link.substring(link.lastIndexOf('/') + 1)))
                .isFalse();
    }

    @Test
    void showsAnAddressInClearToThoseWhoMayAndLeavesAMark() {
        var person = person(Status.Standing.FULL);
        reach(person);

        assertThat(reminders.unmask(PLATFORM, person)).contains(address(person));
        assertThatThrownBy(() -> reminders.unmask(Actor.of(person(Status.Standing.FULL)), person))
                .isInstanceOf(OutOfReach.class);
        assertThat(trail.recent(
                        AuditQuestion.newest(1).of("reminder.addressUnmasked").about(person.value())))
                .hasSize(1);
    }

    @Test
    void showsInTheSendLogWhatBecameOfIt() {
        nextMonday();
        var person = person(Status.Standing.FULL);
        reach(person);
        round.plan();
        room.sendDue();
        var id = DigestIds.of(person, Week.of(clock.instant())).value();
        search.await(search.changed("digest", Set.of(id)), LONG);

        var found = digests.log(PLATFORM, DigestDesk.LOG.where(Filter.is("person", person.value())));

        assertThat(found.hits()).singleElement().satisfies(it -> {
            assertThat(it.text("status")).isEqualTo("SENT");
            assertThat(it.toString()).doesNotContain("example.org");
        });
    }

    @Test
    void findsInTheSendLogByANewName() {
        nextMonday();
        var id = person(Status.Standing.FULL);
        reach(id);
        round.plan();
        room.sendDue();
        var sent = DigestIds.of(id, Week.of(clock.instant())).value();
        search.await(search.changed("digest", Set.of(sent)), LONG);
        var person = people.find(id).orElseThrow();
        roster.correct(PLATFORM, id, person.rev(), PersonForm.of("欧阳更名", person.staffNumber()));
        search.await(search.changed("person", Set.of(id.value())), LONG);

        var found = digests.log(PLATFORM, DigestDesk.LOG.matching("欧阳更名"));

        assertThat(found.hits())
                .singleElement()
                .satisfies(it -> assertThat(it.text("person")).isEqualTo(id.value()));
    }

    @Test
    void previewsWhatWouldBeSaidAndSendsNothing() {
        nextMonday();
        var person = person(Status.Standing.FULL);

        var digest = digests.preview(PLATFORM, person).orElseThrow();

        assertThat(digest.owed().shortfall()).isEqualTo(digest.owed().target());
        assertThat(digest.minutes())
                .isEqualTo(digest.next() == null ? 0 : digest.next().minutes());
        assertThat(digests.preview(PLATFORM, person(Status.Standing.NOT_A_MEMBER)))
                .isEmpty();
        assertThat(outbox.mails()).isEmpty();
    }

    @Test
    void namesThoseWhomASecretaryShouldHelp() {
        int year = CreditTime.yearOf(clock.instant().plus(Duration.ofDays(60)));
        clock.moveTo(Instant.parse(year + "-11-02T01:00:00Z"));
        var without = person(Status.Standing.FULL);
        var reachable = person(Status.Standing.FULL);
        reach(reachable);
        person(Status.Standing.NOT_A_MEMBER);

        var late = digests.toHelp(PLATFORM, branch);

        assertThat(late.total()).isEqualTo(2);
        assertThat(late.first())
                .extracting(it -> it.person().person(), ToHelp.Line::reasons)
                .containsExactlyInAnyOrder(
                        tuple(without, Set.of(ToHelp.Reason.NO_ADDRESS, ToHelp.Reason.NOTHING_YET)),
                        tuple(reachable, Set.of(ToHelp.Reason.NOTHING_YET)));
    }

    @Test
    void refusesWhatGoesBeyondTheMinutesOfAMonthOverAllTiers() {
        nextMonth();
        var other = node("other");
        done(tasks.set(PLATFORM, county, announced(40)));
        done(tasks.set(PLATFORM, branch, announced(40)));

        assertThat(tasks.set(PLATFORM, branch, announced(11))).isEqualTo(new TaskSetting.OverBudget(11, 80, 90, true));
        assertThat(tasks.set(PLATFORM, county, announced(11))).isEqualTo(new TaskSetting.OverBudget(11, 80, 90, true));
        assertThat(tasks.minutes(PLATFORM, other).left()).isEqualTo(50);
        done(tasks.set(PLATFORM, other, announced(50)));
        assertThat(tasks.minutes(PLATFORM, county).left()).isZero();
    }

    @Test
    void letsAnAdministratorAnswerForMore() {
        nextMonth();
        var secretary = person(Status.Standing.FULL);
        roles.grant(PLATFORM, secretary, Role.SECRETARY, branch);
        done(tasks.set(PLATFORM, branch, announced(90)));
        var waived = announced(30).waived("洪水");

        assertThat(tasks.set(Actor.of(secretary), branch, announced(30)))
                .isEqualTo(new TaskSetting.OverBudget(30, 90, 90, false));
        assertThatThrownBy(() -> tasks.set(Actor.of(secretary), branch, waived)).isInstanceOf(OutOfReach.class);
        var task = done(tasks.set(PLATFORM, branch, waived));

        assertThat(task.waiver()).isEqualTo(new Task.Waiver(null, "洪水"));
        assertThat(trail.recent(AuditQuestion.newest(1)).getFirst().entry())
                .satisfies(it -> assertThat(it.act()).isEqualTo("task.setBeyondBudget"))
                .satisfies(it -> assertThat(it.details()).containsEntry("why", "洪水"));
        assertThat(tasks.own(Actor.of(secretary))).hasSize(2);
    }

    @Test
    void freesTheMinutesOfATaskThatIsWithdrawn() {
        nextMonth();
        var task = done(tasks.set(PLATFORM, branch, announced(90)));

        tasks.withdraw(PLATFORM, task.id(), task.rev());

        assertThat(tasks.minutes(PLATFORM, branch).left()).isEqualTo(90);
        assertThat(tasks.at(PLATFORM, branch)).isEmpty();
        assertThatThrownBy(() -> tasks.withdraw(PLATFORM, task.id(), task.rev()))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void asksForTheMinutesThatALessonDeclares() {
        nextMonth();
        var draft = lessons.begin(PLATFORM, county, """
                ---
                title: 一课
                summary: 一句话。
                minutes: 7
                audience: [workshop]
                ---
                今天先说一件事。
                """);
        var form = TaskForm.of(new Errand.StudyLesson(draft.id()), soon());
        assertThat(tasks.set(PLATFORM, branch, form))
                .isEqualTo(new TaskSetting.Refused(TaskSetting.Reason.NOT_PUBLISHED));

        lessons.publish(PLATFORM, draft.id(), draft.rev());

        assertThat(done(tasks.set(PLATFORM, branch, form)))
                .extracting(Task::title, Task::minutes)
                .containsExactly("一课", 7);
    }

    @Test
    void tellsNobodyOfWhatTheyHaveDone() {
        nextMonth();
        var draft = lessons.begin(PLATFORM, county, """
                ---
                title: 五分钟
                summary: 一句话。
                minutes: 5
                audience: [workshop]
                ---
                今天先说一件事。
                """);
        lessons.publish(PLATFORM, draft.id(), draft.rev());
        var person = person(Status.Standing.NOT_A_MEMBER);
        var actor = Actor.of(person);
        reach(person);
        done(tasks.set(PLATFORM, branch, TaskForm.of(new Errand.StudyLesson(draft.id()), soon())));
        assertThat(digests.preview(PLATFORM, person).orElseThrow().tasks()).hasSize(1);
        assertThat(digests.dryRun(PLATFORM, branch).count(Outlook.Fate.GETS_ONE))
                .isOne();

        new Phone(studies, actor, studies.start(actor, draft.id(), Origin.DESK), clock).readOn();

        assertThat(digests.preview(PLATFORM, person)).isEmpty();
        assertThat(digests.dryRun(PLATFORM, branch).count(Outlook.Fate.OWES_NOTHING))
                .isOne();
        assertThat(tasks.own(actor)).isEmpty();
        assertThat(tasks.minutes(PLATFORM, branch).left()).isEqualTo(85);
    }

    @Test
    void readsAtOnceWhatManyHaveDone() {
        nextMonth();
        var draft = lessons.begin(PLATFORM, county, """
                ---
                title: 一起学
                summary: 一句话。
                minutes: 5
                audience: [workshop]
                ---
                今天先说一件事。
                """);
        lessons.publish(PLATFORM, draft.id(), draft.rev());
        var people = Stream.generate(() -> person(Status.Standing.NOT_A_MEMBER))
                .limit(4)
                .toList();
        people.forEach(this::reach);
        done(tasks.set(PLATFORM, branch, TaskForm.of(new Errand.StudyLesson(draft.id()), soon())));
        var reader = Actor.of(people.getFirst());
        new Phone(studies, reader, studies.start(reader, draft.id(), Origin.DESK), clock).readOn();
        attemptsRead.begin();

        var outlook = digests.dryRun(PLATFORM, branch);

        assertThat(outlook.count(Outlook.Fate.GETS_ONE)).isEqualTo(3);
        assertThat(outlook.count(Outlook.Fate.OWES_NOTHING)).isOne();
        assertThat(attemptsRead.count()).isOne();
    }

    @Test
    void refusesADayThatIsOver() {
        var yesterday = TaskForm.of(new Errand.Announced("昨天", 5), LocalDate.of(2026, 1, 1));

        assertThat(tasks.set(PLATFORM, branch, yesterday))
                .isEqualTo(new TaskSetting.Refused(TaskSetting.Reason.BAD_DAY));
        var unknown = TaskForm.of(new Errand.StudyLesson(new LessonId("unknown")), soon());
        assertThat(tasks.set(PLATFORM, branch, unknown))
                .isEqualTo(new TaskSetting.Refused(TaskSetting.Reason.NOT_PUBLISHED));
    }

    private TaskForm announced(int minutes) {
        return TaskForm.of(new Errand.Announced("一件事", minutes), soon());
    }

    private LocalDate soon() {
        return Week.ZONE.local(clock.instant()).toLocalDate().plusDays(10);
    }

    private static Task done(TaskSetting setting) {
        return ((TaskSetting.Done) setting).task();
    }

    private OrganizationId node(String name) {
        var id = new OrganizationId(name + "-" + ++last);
        organizations.addAll(PLATFORM, List.of(node(id, Kind.BRANCH, county)));
        return id;
    }

    private static Organization node(OrganizationId id, Kind kind, OrganizationId parent) {
        return Organization.of(id, kind, id.value(), parent, TestPlatform.MONDAY_AT_NINE);
    }

    private PersonId person(Status.Standing standing) {
        var form = PersonForm.of("周" + ++last, new StaffNumber("M" + last));
        var status = Status.of(standing, Instant.parse("2020-03-02T01:00:00Z"));
        var id = ((PersonChange.Done) roster.add(PLATFORM, branch, form, status))
                .card()
                .person()
                .id();
        search.await(search.changed("credit-years", Set.of(id.value())), LONG);
        return id;
    }

    private void reach(PersonId person) {
        reminders.reachAt(PLATFORM, person, address(person));
    }

    private List<String> subjectsTo(PersonId person) {
        return outbox.mails().stream()
                .filter(it -> it.to().equals(address(person)))
                .map(it -> it.written().subject())
                .toList();
    }

    private static MailAddress address(PersonId person) {
        return new MailAddress(person.value() + "@example.org");
    }

    /** At noon, when every usual window is open. */
    private void nextMonday() {
        clock.moveTo(Week.nextBegins(clock.instant()).plus(Duration.ofHours(12)));
    }

    private void nextMonth() {
        clock.moveTo(Week.ZONE
                .midnight(Week.ZONE.month(clock.instant()).plusMonths(1).atDay(1))
                .plus(Duration.ofHours(12)));
    }

    /** What was handed to the mail server. */
    record Outbox(List<OutgoingMail> mails) {}

    /** A mail server that takes everything; no configuration by its name, or every test here would find it. */
    static class TakesEverything {

        @Bean
        static CountedCalls attemptsRead() {
            return new CountedCalls(Attempts.class, "of", "completed");
        }

        @Bean
        Outbox outbox() {
            return new Outbox(new ArrayList<>());
        }

        @Bean
        LetterWriter words() {
            return (letter, unsubscribe) -> new Written(letter.template(), "text", "<p>page</p>");
        }

        @Bean
        @Primary
        Postman postman(Outbox outbox) {
            return new Postman() {

                @Override
                public boolean hasServer() {
                    return true;
                }

                @Override
                public Delivery deliver(OutgoingMail mail) {
                    outbox.mails().add(mail);
                    return new Delivery.Accepted();
                }
            };
        }
    }
}
