package org.weike.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.Issue;
import org.weike.core.account.Opening;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Looks;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.credit.ExemptionForm;
import org.weike.core.credit.PersonExemption;
import org.weike.core.credit.ProofDesk;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonTexts;
import org.weike.core.lesson.Publishing;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.Addressee;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.MailId;
import org.weike.core.mail.PostOffice;
import org.weike.core.mail.Undeliverable;
import org.weike.core.mail.Undeliverables;
import org.weike.core.organization.IdentityNumber;
import org.weike.core.organization.Membership;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.PhoneNumber;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.privacy.Erasure.Ground;
import org.weike.core.privacy.Erasure.Stage;
import org.weike.core.privacy.ErasureChange.Reason;
import org.weike.core.reminder.DailyWindow;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.roster.Batch;
import org.weike.core.roster.ImportsAtWork;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Uploaded;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.storage.Freshness;
import org.weike.core.storage.Leases;
import org.weike.core.study.Phone;
import org.weike.core.study.StudyDesk;

/** Somebody of whom every feature holds something, before and after they are erased. */
@SpringBootTest(
        classes = {TestPlatform.class, Meanwhile.class},
        properties = "weike.debts.first=PT10H")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ErasureTest {

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final String NAME = "慕容雪莲";
    private static final String FORMER_NAME = "慕容雪花";
    private static final StaffNumber NUMBER = new StaffNumber("ZX98765432");
    private static final PhoneNumber PHONE = new PhoneNumber("13900008888");
    private static final IdentityNumber IDENTITY = new IdentityNumber("11010519491231002X");
    private static final MailAddress ADDRESS = new MailAddress("xuelian.murong@example.org");
    private static final String SICKNESS = "县医院证明 第 88 号";
    private static final String PASSWORD = "三月的风 吹过操场";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private ErasureDesk desk;

    @Autowired
    private Eraser eraser;

    @Autowired
    private Meanwhile meanwhile;

    @Autowired
    private OwnDataDesk own;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private CreditAccounts credit;

    @Autowired
    private Environment settings;

    @Autowired
    private ApplicationEventPublisher events;

    private OrganizationId province;
    private OrganizationId branch;
    private PersonId id;
    private Actor neighbor;

    @BeforeEach
    void hold(@Autowired OrganizationDesk organizations, @Autowired PeopleDesk peopleDesk) {
        province = node(organizations, Kind.PROVINCE, "示范省", null);
        branch = node(organizations, Kind.BRANCH, "商贸支部", province);
        var host = node(organizations, Kind.BRANCH, "物流支部", province);
        imported(FORMER_NAME, true);
        imported(NAME, true);
        imported(NAME, false);
        var person = person();
        id = person.id();
        neighbor = Actor.of(
                ((PersonChange.Done) roster.add(PLATFORM, branch, PersonForm.of("欧阳", new StaffNumber("N1")), status()))
                        .card()
                        .person()
                        .id());
        roles.grant(PLATFORM, idOf(neighbor), Role.SECRETARY, branch);
        roster.host(PLATFORM, id, person.rev(), host, Membership.Kind.FLOATING);
        roles.grant(PLATFORM, id, Role.INSTRUCTOR, branch);
        peopleDesk.open(neighbor, id);
        peopleDesk.unmask(neighbor, id);
        signIn();
        remind();
        study();
        exempt();
        var search = platform.getBean(Search.class);
        search.await(search.changed("person", Set.of(id.value())), Duration.ofSeconds(20));
    }

    @Test
    void leavesNothingThatSaysWhoItWas() {
        assertThat(collectionsHolding(secrets())).contains("people", "rosterPages", "rosterCommitted", "signInNames");
        var before = entries();
        assertThat(before).isPositive();

        erase();

        assertThat(collectionsHolding(secrets())).isEmpty();
        assertThat(filesHolding(List.of(NAME, FORMER_NAME, NUMBER.value()))).isEmpty();
        assertThat(mongo.getCollection("rosterFiles").countDocuments()).isZero();
        assertThat(platform.getBean(RosterImportDesk.class).recent(PLATFORM, province))
                .allSatisfy(it ->
                        assertThat(it.goneBecause().map(Batch.Emptied::why)).contains(Batch.Why.ERASED));
        assertThat(collectionsHolding(List.of(id.value())))
                .containsExactlyInAnyOrder("audit", "credit-accounts", "erasures", "roles");
        assertThat(entries()).isEqualTo(before);
        assertThat(platform.getBean(ProofDesk.class).verify(PLATFORM, it -> {}).findings())
                .isZero();
    }

    @Test
    void tellsOnlyThoseWhoWouldSeeThemThatTheyAreGone() {
        assertThatThrownBy(() -> desk.gone(neighbor, id)).isInstanceOf(OutOfReach.class);
        var stranger = stranger();

        erase();

        assertThat(desk.gone(neighbor, id)).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        assertThatThrownBy(() -> desk.gone(stranger, id)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.gone(Actor.ANYBODY, id)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.gone(neighbor, new PersonId("nobody"))).isInstanceOf(OutOfReach.class);
    }

    /** A secretary who sees people, but not those of the branch. */
    private Actor stranger() {
        var elsewhere = node(platform.getBean(OrganizationDesk.class), Kind.BRANCH, "渔业支部", province);
        var form = PersonForm.of("令狐", new StaffNumber("N2"));
        var person = ((PersonChange.Done) roster.add(PLATFORM, elsewhere, form, status()))
                .card()
                .person();
        roles.grant(PLATFORM, person.id(), Role.SECRETARY, elsewhere);
        return Actor.of(person.id());
    }

    @Test
    void signsTheirDevicesOutAndLetsNobodyInByTheirNumbers() {
        var signIn = platform.getBean(SignInDesk.class);
        var token = ((SignIn.Welcome) signIn.signIn(Actor.ANYBODY, NUMBER.value(), PASSWORD, "192.0.2.7")).token();
        assertThat(signIn.whoIs(Actor.ANYBODY, token)).isPresent();

        erase();

        assertThat(signIn.whoIs(Actor.ANYBODY, token)).isEmpty();
        assertThat(signIn.signIn(Actor.ANYBODY, NUMBER.value(), PASSWORD, "192.0.2.7"))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void isNotDoneAsLongAsTheSearchMayShowThem() {
        var index = (SmartLifecycle) platform.getBean(Search.class);
        meanwhile.comes(index::stop);
        confirmed();
        meanwhile.awaitComing();
        eraser.carryOut();
        assertThat(stage()).isEqualTo("ERASING");
        assertThat(desk.waiting(PLATFORM, 0).lines()).singleElement().satisfies(it -> {
            assertThat(it.erasure().stage()).isEqualTo(Stage.ERASING);
            assertThat(it.person()).isNull();
        });

        index.start();
        eraser.carryOut();

        assertThat(stage()).isEqualTo("DONE");
        assertThat(desk.waiting(PLATFORM, 0)).isEqualTo(new ErasurePage(List.of(), 0));
        assertThat(filesHolding(List.of(NAME, NUMBER.value()))).isEmpty();
    }

    @Test
    void removesWhatIsWrittenWhileTheyAreErased() {
        var signIn = platform.getBean(SignInDesk.class);
        var token = ((SignIn.Welcome) signIn.signIn(Actor.ANYBODY, NUMBER.value(), PASSWORD, "192.0.2.7")).token();
        meanwhile.comes(() -> {
            assertThat(signIn.whoIs(Actor.ANYBODY, token)).isEmpty();
            remind();
            imported(NAME, false);
            uploadedByNameAlone();
        });

        erase();

        assertThat(collectionsHolding(secrets())).isEmpty();
        assertThat(mongo.getCollection("rosterFiles").countDocuments()).isZero();
        assertThat(collectionsHolding(List.of(id.value())))
                .containsExactlyInAnyOrder("audit", "credit-accounts", "erasures", "roles");
    }

    @Test
    void removesWhatAnotherNodeWritesThatTakesSomebodyForThem() {
        var signedIn = Actor.of(id);
        var asked = done(desk.ask(PLATFORM, id, Ground.PERIOD_OVER, "离职满两年"));
        var erasures = platform.getBean(Erasures.class);
        erasures.write(asked.confirmed(branch, new Erasure.Decision(null, clock.instant(), "")));
        oneOfTwoNodes().carryOut();
        assertThat(collectionsHolding(secrets())).isEmpty();
        assertThat(collectionsHolding(List.of(id.value()))).doesNotContain("attempts");

        clock.advance(Duration.ofSeconds(4));
        study(signedIn);
        clock.advance(Duration.ofSeconds(10));
        oneOfTwoNodes().carryOut();
        assertThat(stage()).isEqualTo("ERASING");
        assertThat(collectionsHolding(List.of(id.value()))).contains("attempts");
        clock.advance(Duration.ofMinutes(1));
        oneOfTwoNodes().carryOut();

        assertThat(stage()).isEqualTo("DONE");
        assertThat(collectionsHolding(List.of(id.value())))
                .containsExactlyInAnyOrder("audit", "credit-accounts", "erasures", "roles");
    }

    /** Begun anew each time, as after a crash. */
    private Eraser oneOfTwoNodes() {
        return new Eraser(
                platform.getBeanProvider(PersonalRecords.class).stream().toList(),
                platform.getBean(Erasures.class),
                platform.getBean(SealedNames.class),
                platform.getBean(Search.class),
                events,
                platform.getBean(AuditTrail.class),
                platform.getBean(Leases.class),
                Freshness.SHARED,
                clock);
    }

    @Test
    void knowsThemStillWhereItHasToBeTriedAgain() {
        var index = (SmartLifecycle) platform.getBean(Search.class);
        meanwhile.comes(index::stop);
        confirmed();
        meanwhile.awaitComing();
        eraser.carryOut();
        index.start();
        assertThat(people.find(id)).isEmpty();
        assertThat(collectionsHolding(secrets())).isEmpty();
        imported(NAME, false);
        uploadedByNameAlone();

        eraser.carryOut();

        assertThat(stage()).isEqualTo("DONE");
        assertThat(collectionsHolding(secrets())).isEmpty();
        assertThat(mongo.getCollection("rosterFiles").countDocuments()).isZero();
        assertThat(mongo.getCollection("erasures").find().first()).doesNotContainKey("trace");
    }

    @Test
    void removesNothingBeforeSomebodyElseConfirms() {
        var asked = done(desk.askOwn(Actor.of(id)));

        assertThatThrownBy(() -> desk.confirm(Actor.of(id), id, asked.rev(), NUMBER.value()))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.confirm(neighbor, id, asked.rev(), NUMBER.value()))
                .isInstanceOf(OutOfReach.class);
        assertThat(desk.confirm(PLATFORM, id, asked.rev(), "N1"))
                .isEqualTo(new ErasureChange.Refused(Reason.OTHER_NUMBER));
        eraser.carryOut();
        assertThat(person().name()).isEqualTo(NAME);
        assertThat(desk.withdrawOwn(Actor.of(id))).isTrue();
        assertThat(done(desk.askOwn(Actor.of(id))).stage()).isEqualTo(Stage.ASKED);
        assertThatThrownBy(() -> desk.confirm(PLATFORM, id, asked.rev(), NUMBER.value()))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void listsThoseThatAreOpenPageByPage() {
        var asked = done(desk.askOwn(Actor.of(id)));
        var all = new ArrayList<PersonId>(List.of(id));
        for (int each = 0; each < ErasurePage.ROOM; each++) {
            clock.advance(Duration.ofSeconds(1));
            var person = idOf(administrator("C" + each));
            desk.ask(PLATFORM, person, Ground.PERIOD_OVER, "离职满两年");
            all.add(person);
        }

        var first = desk.waiting(PLATFORM, 0);
        var rest = desk.waiting(PLATFORM, ErasurePage.ROOM);

        assertThat(first.all()).isEqualTo(all.size());
        assertThat(first.lines().getFirst()).isEqualTo(new ErasureLine(asked, person()));
        assertThat(first.lines())
                .extracting(it -> it.erasure().id())
                .containsExactlyElementsOf(all.subList(0, ErasurePage.ROOM));
        assertThat(rest.lines()).extracting(it -> it.erasure().id()).containsExactly(all.getLast());
    }

    @Test
    void isConfirmedBySomebodyElseThanWhoAsked() {
        var one = administrator("B1");
        var asked = done(desk.ask(one, id, Ground.PERIOD_OVER, "离职满两年"));

        assertThat(desk.confirm(one, id, asked.rev(), NUMBER.value()))
                .isEqualTo(new ErasureChange.Refused(Reason.ASKED_BY_YOU));
        assertThat(desk.of(one, id)).contains(asked);
        assertThat(done(desk.confirm(administrator("B2"), id, asked.rev(), NUMBER.value()))
                        .stage())
                .isEqualTo(Stage.ERASING);
    }

    @Test
    void saysWhyNotInWordsThatNameNobody() {
        var asked = done(desk.askOwn(Actor.of(id)));

        assertThat(desk.decline(PLATFORM, id, asked.rev(), NAME + "还在岗"))
                .isEqualTo(new ErasureChange.Refused(Reason.TEXT_NAMES_PERSON));
        assertThat(desk.decline(PLATFORM, id, asked.rev(), ""))
                .isEqualTo(new ErasureChange.Refused(Reason.TEXT_INVALID));
        var declined = done(desk.decline(PLATFORM, id, asked.rev(), "还在岗"));

        assertThat(declined.stage()).isEqualTo(Stage.DECLINED);
        assertThat(desk.of(Actor.of(id), id)).contains(declined);
        assertThat(done(desk.ask(PLATFORM, id, Ground.PURPOSE_ENDED, "离职")).stage())
                .isEqualTo(Stage.ASKED);
    }

    @Test
    void handsOutAllThatIsHeld() throws IOException {
        var out = new ByteArrayOutputStream();
        own.copy(Actor.of(id), UnaryOperator.identity(), out);

        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .contains(NAME, NUMBER.value(), PHONE.digits(), IDENTITY.characters())
                        .contains(ADDRESS.value(), SICKNESS, "INSTRUCTOR", "UNMASKED", "欧阳", "lesson:")
                        .contains("person.unmasked", "物流支部", "digest");
            }
        }
    }

    private Actor administrator(String number) {
        var form = PersonForm.of("管理员", new StaffNumber(number));
        var person = ((PersonChange.Done) roster.add(PLATFORM, branch, form, status()))
                .card()
                .person()
                .id();
        roles.grant(PLATFORM, person, Role.PROVINCE_ADMINISTRATOR, province);
        return Actor.of(person);
    }

    private void erase() {
        confirmed();
        eraser.carryOut();
        assertThat(stage()).isEqualTo("DONE");
    }

    private void confirmed() {
        var asked = done(desk.ask(PLATFORM, id, Ground.PERIOD_OVER, "离职满两年"));
        done(desk.confirm(PLATFORM, id, asked.rev(), NUMBER.value()));
    }

    private String stage() {
        return Objects.requireNonNull(mongo.getCollection("erasures").find().first())
                .getString("stage");
    }

    private static Erasure done(ErasureChange change) {
        assertThat(change).isInstanceOf(ErasureChange.Done.class);
        return ((ErasureChange.Done) change).erasure();
    }

    /** What names the person, in clear or as the keyed hash that finds them. */
    private static List<String> inClear() {
        return List.of(
                NAME, FORMER_NAME, NUMBER.value(), PHONE.digits(), IDENTITY.characters(), ADDRESS.value(), SICKNESS);
    }

    private List<String> secrets() {
        var safe = platform.getBean(NumberSafe.class);
        var all = new ArrayList<>(inClear());
        all.add(safe.lookup(PHONE));
        all.add(safe.lookup(IDENTITY));
        all.add(safe.signInKey(NUMBER.value()));
        all.add(platform.getBean(AddressSafe.class).seal(ADDRESS).lookup());
        return all;
    }

    private Set<String> collectionsHolding(List<String> texts) {
        var holding = new TreeSet<String>();
        for (String name : mongo.getCollectionNames()) {
            for (var each : mongo.getCollection(name)
                    .withDocumentClass(RawBsonDocument.class)
                    .find()) {
                var bytes = each.getByteBuffer();
                if (texts.stream().anyMatch(it -> holds(bytes.array(), it))) {
                    holding.add(name);
                }
            }
        }
        return holding;
    }

    private List<Path> filesHolding(List<String> texts) {
        try (var files = Files.walk(Path.of(settings.getRequiredProperty("weike.data")))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> texts.stream().anyMatch(it -> holds(file, it)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index keeps terms in lower case. */
    private static boolean holds(Path file, String text) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return holds(bytes, text) || holds(bytes, text.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(byte[] bytes, String text) {
        String sought = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(sought);
    }

    private long entries() {
        var count = new long[1];
        credit.each(it -> count[0] += it.entries().size());
        return count[0];
    }

    private static OrganizationId node(
            OrganizationDesk organizations, Kind kind, String name, @Nullable OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(PLATFORM, kind, name, parent, null))
                .organization()
                .id();
    }

    private void imported(String name, boolean commits) {
        var imports = platform.getBean(RosterImportDesk.class);
        var atWork = ImportsAtWork.of(platform);
        String file = String.join(
                "\r\n",
                "姓名,工号,手机,身份证号,所在支部",
                String.join(",", name, NUMBER.value(), PHONE.digits(), IDENTITY.characters(), "商贸支部"));
        var batch = uploaded(imports, province, file).batch();
        imports.preview(PLATFORM, batch.id());
        atWork.finish();
        if (commits) {
            imports.commit(PLATFORM, batch.id());
            atWork.finish();
        }
        clock.advance(Duration.ofSeconds(1));
    }

    /** At the home of the person, whom no number tells from others of the name. */
    private void uploadedByNameAlone() {
        var imports = platform.getBean(RosterImportDesk.class);
        var batch = uploaded(imports, branch, "姓名,所在支部\r\n" + NAME + ",商贸支部").batch();
        imports.preview(PLATFORM, batch.id());
        ImportsAtWork.of(platform).finish();
    }

    private Uploaded.Accepted uploaded(RosterImportDesk imports, OrganizationId node, String file) {
        try {
            return (Uploaded.Accepted) imports.upload(
                    PLATFORM, node, "名册", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Person person() {
        return people.findByStaffNumber(NUMBER).orElseThrow();
    }

    private static PersonId idOf(Actor actor) {
        return ((Actor.Member) actor).id();
    }

    private Status status() {
        return Status.of(Status.Standing.FULL, clock.instant());
    }

    private void signIn() {
        var accounts = platform.getBean(AccountDesk.class);
        var slip = ((Issue.Issued) accounts.issueActivation(PLATFORM, id)).slip();
        assertThat(accounts.activate(Actor.ANYBODY, slip.code(), PASSWORD, "192.0.2.7"))
                .isInstanceOf(Opening.Done.class);
    }

    private void remind() {
        platform.getBean(ReminderDesk.class).reachAt(PLATFORM, id, ADDRESS);
        platform.getBean(ReminderDesk.class).choose(Actor.of(id), DailyWindow.USUAL, true, Locale.ENGLISH);
        var sealed = platform.getBean(AddressSafe.class).seal(ADDRESS);
        platform.getBean(PostOffice.class)
                .plan(
                        new MailId("digest:2026-W10:" + id.value()),
                        new Addressee(id, branch, sealed),
                        clock.instant().plus(Duration.ofDays(1)));
        platform.getBean(Undeliverables.class).add(new Undeliverable(sealed.lookup(), "550", clock.instant()));
    }

    private void study() {
        study(Actor.of(id));
    }

    private void study(Actor reader) {
        var lessons = platform.getBean(LessonDesk.class);
        var draft = lessons.begin(PLATFORM, province, LessonTexts.FIVE_MINUTES);
        var lesson = ((Publishing.Published) lessons.publish(PLATFORM, draft.id(), draft.rev())).lesson();
        var study = platform.getBean(StudyDesk.class);
        new Phone(study, reader, study.start(reader, lesson.id(), Origin.DESK), clock).readOn();
    }

    private void exempt() {
        var form = new ExemptionForm(
                PersonExemption.Ground.SERIOUSLY_ILL, SICKNESS, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        platform.getBean(ExemptionDesk.class).exempt(PLATFORM, id, form);
        assertThat(platform.getBean(Looks.class)
                        .looksAt(id, YearMonth.of(2026, 3))
                        .looks())
                .isNotEmpty();
    }
}
