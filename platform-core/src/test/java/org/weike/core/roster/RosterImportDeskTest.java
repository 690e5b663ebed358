package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationCode;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;

@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RosterImportDeskTest {

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final RosterProvince SMALL = new RosterProvince("示范省", 120, 700, 5);

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private BatchFiles files;

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private PeopleDesk peopleDesk;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private People people;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MovableClock clock;

    private OrganizationId province = new OrganizationId("unset");

    @BeforeEach
    void foundProvince() {
        province = node(Kind.PROVINCE, "示范省", null);
    }

    private OrganizationId node(Kind kind, String name, @Nullable OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(PLATFORM, kind, name, parent, null))
                .organization()
                .id();
    }

    private Batch previewed(OrganizationId node, byte[] file) throws Exception {
        var accepted = (Uploaded.Accepted) desk.upload(PLATFORM, node, "名册.xlsx", new ByteArrayInputStream(file));
        desk.preview(PLATFORM, accepted.batch().id());
        worker.finish(LONG);
        return desk.open(PLATFORM, accepted.batch().id());
    }

    private Batch committed(Batch batch) throws InterruptedException, TimeoutException {
        desk.commit(PLATFORM, batch.id());
        worker.finish(LONG);
        return desk.open(PLATFORM, batch.id());
    }

    private Batch imported(byte[] file) throws Exception {
        return committed(previewed(province, file));
    }

    private Map<String, RawBsonDocument> stored() {
        var all = new TreeMap<String, RawBsonDocument>();
        for (String name : List.of("organizations", "people")) {
            mongo.getCollection(name)
                    .withDocumentClass(RawBsonDocument.class)
                    .find()
                    .forEach(it -> all.put(name + it.getString("_id").getValue(), it));
        }
        return all;
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private Organization named(String name) {
        return directory
                .get()
                .subtree(province)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String number) {
        return people.findByStaffNumber(new StaffNumber(number)).orElseThrow();
    }

    private List<RowProblem> problems(Batch batch) {
        return desk.rows(PLATFORM, batch.id(), null, 0, 500).rows().stream()
                .flatMap(it -> it.row().problems().stream())
                .toList();
    }

    @Test
    void showsEveryRowAndWritesNothingBeforeTheCommit() throws Exception {
        var before = stored();

        Batch batch = previewed(province, RosterWorkbook.of(SMALL));

        assertThat(batch.stage()).isEqualTo(Stage.PREVIEWED);
        assertThat(batch.tally().rows()).isEqualTo(Map.of(Action.CREATE, 820));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void commitsTreeAndPeopleAndLetsThemBeFound() throws Exception {
        Batch batch = imported(RosterWorkbook.of(SMALL));

        assertThat(batch.stage()).isEqualTo(Stage.COMMITTED);
        assertThat(batch.rowsDone()).isEqualTo(820);
        assertThat(directory.get().size()).isEqualTo(121);
        var member = SMALL.people().get(17);
        assertThat(person(member.number()).home())
                .isEqualTo(named(member.home()).id());
        assertThat(peopleDesk.findByNumber(PLATFORM, member.identity())).hasSize(1);
        assertThat(peopleDesk
                        .find(PLATFORM, Query.of("person").matching(member.number()))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void keepsTheCodeByWhichARosterKnowsAnOrganization() throws Exception {
        byte[] file = csv("组织编码,组织名称,组织类别,上级组织", "Z0000012,澄湖市,市,示范省", ",湖城市,市,示范省");
        imported(file);
        Batch again = imported(file);
        imported(csv("组织编码,组织名称,组织类别,上级组织", "Z0000013,湖城市,市,示范省"));

        assertThat(named("澄湖市").code()).isEqualTo(new OrganizationCode("Z0000012"));
        assertThat(again.tally().rows()).isEqualTo(Map.of(Action.SKIP, 2));
        assertThat(named("湖城市").code()).isEqualTo(new OrganizationCode("Z0000013"));
    }

    @Test
    void writesNothingForTheSameFileAgain() throws Exception {
        byte[] file = RosterWorkbook.of(SMALL);
        imported(file);
        var before = stored();

        Batch again = imported(file);

        assertThat(again.tally().rows()).isEqualTo(Map.of(Action.SKIP, 820));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void undoesAWholeImportByteForByte() throws Exception {
        imported(RosterWorkbook.of(SMALL.nodes(), SMALL.people().subList(0, 300)));
        var before = stored();
        var moved = new ArrayList<>(SMALL.people());
        var first = moved.getFirst();
        moved.set(
                0,
                new RosterProvince.Member(
                        first.name() + "改",
                        first.number(),
                        first.identity(),
                        "13700000000",
                        moved.get(5).home(),
                        "预备党员"));
        Batch batch = imported(RosterWorkbook.of(SMALL.nodes(), moved));
        assertThat(stored()).isNotEqualTo(before);

        desk.undo(PLATFORM, batch.id());
        worker.finish(LONG);

        assertThat(desk.open(PLATFORM, batch.id()).stage()).isEqualTo(Stage.UNDONE);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void undoesTheTreeToo() throws Exception {
        var before = stored();
        Batch batch = imported(RosterWorkbook.of(SMALL));

        desk.undo(PLATFORM, batch.id());
        worker.finish(LONG);

        assertThat(stored()).isEqualTo(before);
        assertThat(directory.get().size()).isEqualTo(1);
        assertThat(peopleDesk.find(PLATFORM, Query.of("person")).total()).isZero();
    }

    @Test
    void keepsAndListsWhatWasEditedSince() throws Exception {
        Batch batch = imported(RosterWorkbook.of(SMALL));
        Person edited = person(SMALL.people().getFirst().number());
        roster.correct(PLATFORM, edited.id(), 1, PersonForm.of("亲手改过", edited.staffNumber()));

        desk.undo(PLATFORM, batch.id());
        worker.finish(LONG);

        assertThat(person(edited.staffNumber().value()).name()).isEqualTo("亲手改过");
        assertThat(desk.leftOut(PLATFORM, batch.id()))
                .anySatisfy(it -> assertThat(it.label())
                        .isEqualTo(SMALL.people().getFirst().name()));
        assertThat(directory.get().find(edited.home())).isPresent();
    }

    @Test
    void leavesWhatWasEditedByHandAndSaysSo() throws Exception {
        byte[] file = RosterWorkbook.of(SMALL);
        imported(file);
        Person edited = person(SMALL.people().getFirst().number());
        roster.correct(PLATFORM, edited.id(), 1, PersonForm.of("亲手改过", edited.staffNumber()));

        Batch again = previewed(province, file);

        assertThat(again.tally().written()).isZero();
        assertThat(desk.rows(PLATFORM, again.id(), Action.SKIP, 120, 1)
                        .rows()
                        .getFirst()
                        .row()
                        .problems())
                .containsExactly(new RowProblem(Heading.NAME, Reason.KEPT, ""));
    }

    @Test
    void goesOnWhereAKilledProcessWas() throws Exception {
        Batch batch = previewed(province, RosterWorkbook.of(SMALL));
        desk.commit(PLATFORM, batch.id());
        desk.cancel(PLATFORM, batch.id());
        worker.finish(LONG);

        Batch stopped = desk.open(PLATFORM, batch.id());
        Batch whole = stopped.stage() == Stage.STOPPED ? committed(stopped) : stopped;

        assertThat(whole.stage()).isEqualTo(Stage.COMMITTED);
        assertThat(mongo.getCollection("people").countDocuments()).isEqualTo(700);
    }

    @Test
    void reportsEveryFaultWithItsCell() throws Exception {
        byte[] file = csv(
                "姓名,工号,身份证号,手机,所在支部,状态,加入时间",
                "张三,A1,990000195001010001,13900000001,甲支部,正式党员",
                ",A2,,13900000002,甲支部,正式党员",
                "李四,A3,,123,甲支部,正式党员",
                "=cmd(),A4,,,甲支部,正式党员",
                "王五,A5,,,不存在的地方,正式党员",
                "赵六,A6,,,甲支部,也许",
                "孙七,A7,,,甲支部,正式党员",
                "周八,A7,,,甲支部,正式党员",
                "吴\u202e九,A9,,,甲支部,正式党员",
                "郑十,A10,,,甲支部,正式党员,2926-01-01",
                "钱一,A11,,,甲支部,正式党员,2098年3月",
                "钱二,A12,,,甲支部,正式党员,45123");
        node(Kind.BRANCH, "甲支部", province);

        Batch batch = previewed(province, file);

        assertThat(problems(batch))
                .extracting(RowProblem::heading, RowProblem::reason)
                .containsExactly(
                        tuple(Heading.IDENTITY, Reason.CHECK_DIGIT),
                        tuple(Heading.NAME, Reason.MISSING),
                        tuple(Heading.PHONE, Reason.WRONG_FORM),
                        tuple(Heading.NAME, Reason.LIKE_A_FORMULA),
                        tuple(Heading.STANDING, Reason.WRONG_FORM),
                        tuple(Heading.STAFF_NUMBER, Reason.TWICE_IN_FILE),
                        tuple(Heading.NAME, Reason.HIDDEN_CHARACTERS),
                        tuple(Heading.SINCE, Reason.IN_THE_FUTURE),
                        tuple(Heading.SINCE, Reason.IN_THE_FUTURE),
                        tuple(Heading.SINCE, Reason.WRONG_FORM),
                        tuple(Heading.ORGANIZATION, Reason.UNKNOWN_ORGANIZATION));
        assertThat(batch.tally().of(Action.CREATE)).isEqualTo(1);
    }

    @Test
    void tellsWhatNewPeopleAreTakenForWhereTheFileLeavesItOut() throws Exception {
        OrganizationId branch = node(Kind.BRANCH, "甲支部", province);
        node(Kind.ENTERPRISE, "乙公司", province);
        byte[] file = csv("姓名,工号,所在组织,人员身份", "张三,A1,甲支部,预备党员", "李四,A2,甲支部,", "王五,A3,乙公司,");

        Batch batch = previewed(province, file);

        assertThat(problems(batch))
                .containsExactly(
                        new RowProblem(Heading.STANDING, Reason.STANDING_ASSUMED, "FULL"),
                        new RowProblem(Heading.STANDING, Reason.STANDING_ASSUMED, "NOT_A_MEMBER"));
        assertThat(batch.tally().assumed()).isEqualTo(Map.of(Status.Standing.FULL, 1, Status.Standing.NOT_A_MEMBER, 1));
        committed(batch);
        assertThat(people.findByStaffNumber(new StaffNumber("A1"))
                        .orElseThrow()
                        .status()
                        .standing())
                .isEqualTo(Status.Standing.PROBATIONARY);
        Batch again = previewed(branch, csv("姓名,工号,所在支部", "张三丰,A1,甲支部"));
        assertThat(again.tally().assumed()).isEmpty();
    }

    @Test
    void asksTheWholeYearOfMembersWhoseDateIsNotWritten() throws Exception {
        node(Kind.BRANCH, "甲支部", province);
        Instant imported = clock.instant();

        imported(csv(
                "姓名,工号,所在支部,身份,流动,入党时间",
                "张三,A1,甲支部,正式党员,,",
                "李四,A2,甲支部,正式党员,,2019-07-01",
                "王五,A3,甲支部,失联,,",
                "赵六,A4,甲支部,正式党员,流出,"));

        Instant year = Instant.parse("2025-12-31T16:00:00Z");
        assertThat(List.of(since("A1"), since("A2"), since("A3"), since("A4")))
                .containsExactly(year, Instant.parse("2019-06-30T16:00:00Z"), imported, imported);
    }

    private Instant since(String number) {
        return people.findByStaffNumber(new StaffNumber(number))
                .orElseThrow()
                .status()
                .since();
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份", "人员身份", "党员身份", "类别", "人员类别"})
    void findsTheStandingUnderItsUsualTitles(String title) throws Exception {
        node(Kind.BRANCH, "甲支部", province);

        Batch batch = imported(csv("姓名,工号,所在支部," + title, "张三,A1,甲支部,群众"));

        assertThat(batch.sheets().getFirst().has(Heading.STANDING)).isTrue();
        assertThat(people.findByStaffNumber(new StaffNumber("A1"))
                        .orElseThrow()
                        .status()
                        .standing())
                .isEqualTo(Status.Standing.NOT_A_MEMBER);
    }

    @Test
    void takesItsOwnExampleAsItIs() throws Exception {
        var example = new ByteArrayOutputStream();
        desk.example(PLATFORM, province, example);

        Batch batch = imported(example.toByteArray());

        assertThat(batch.sheets())
                .allSatisfy(sheet -> assertThat(sheet.columns())
                        .allSatisfy(it -> assertThat(it.meaning()).isPresent()));
        assertThat(problems(batch)).isEmpty();
        assertThat(batch.tally().rows()).isEqualTo(Map.of(Action.CREATE, 3));
    }

    @Test
    void reportsCyclesAndMissingParentsAndHangsTheRest() throws Exception {
        Batch batch = previewed(
                province,
                csv(
                        "组织名称,上级组织,组织类型",
                        "丙支部,乙党委,支部",
                        "乙党委,甲市,党委",
                        "甲市,示范省,市",
                        "圈一党委,圈二党委,党委",
                        "圈二党委,圈一党委,党委",
                        "孤儿支部,没有这个党委啊,支部"));

        assertThat(batch.tally().rows()).isEqualTo(Map.of(Action.CREATE, 3, Action.CONFLICT, 3));
        assertThat(problems(batch))
                .extracting(RowProblem::reason)
                .containsOnly(Reason.CYCLE, Reason.UNKNOWN_ORGANIZATION);
    }

    @Test
    void neitherSeesNorTellsWhatLiesOutsideTheNode() throws Exception {
        OrganizationId city = node(Kind.CITY, "青禾市", province);
        OrganizationId east = node(Kind.COUNTY, "城东区", city);
        OrganizationId west = node(Kind.COUNTY, "城西区", city);
        OrganizationId ours = node(Kind.BRANCH, "城东支部", east);
        OrganizationId theirs = node(Kind.BRANCH, "远山果园支部", west);
        Status full = Status.of(Status.Standing.FULL, clock.instant());
        roster.add(PLATFORM, theirs, PersonForm.of("别人", new StaffNumber("W1")), full);

        Batch batch = previewed(east, csv("姓名,工号,所在支部", "别人,W1,城东支部", "新人,N1,远山果园支部"));

        assertThat(problems(batch))
                .extracting(RowProblem::reason)
                .containsExactly(Reason.TAKEN, Reason.UNKNOWN_ORGANIZATION);
        assertThat(directory.get().find(ours)).isPresent();
    }

    @Test
    void refusesTheSiblingsAdministrator() throws Exception {
        OrganizationId city = node(Kind.CITY, "青禾市", province);
        OrganizationId east = node(Kind.COUNTY, "城东区", city);
        OrganizationId west = node(Kind.COUNTY, "城西区", city);
        var id = roster.add(
                PLATFORM,
                west,
                PersonForm.of("管理员", new StaffNumber("ADMIN")),
                Status.of(Status.Standing.FULL, clock.instant()));
        assertThat(id).isNotNull();
        Person admin = person("ADMIN");
        roles.grant(PLATFORM, admin.id(), Role.COUNTY_ADMINISTRATOR, west);
        Actor western = Actor.of(admin.id());
        Batch batch = previewed(east, csv("姓名,工号,所在支部", "新人,N1,城东区"));

        assertThatThrownBy(() -> desk.open(western, batch.id())).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.upload(western, east, "x.csv", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(OutOfReach.class);
        assertThat(desk.recent(western, west)).isEmpty();
    }

    @Test
    void asksWhatAnUnsureNameMeansAndRemembersIt() throws Exception {
        OrganizationId city = node(Kind.CITY, "青禾市", province);
        OrganizationId east = node(Kind.COUNTY, "城东区", city);
        OrganizationId west = node(Kind.COUNTY, "临水县", city);
        OrganizationId wanted = node(Kind.BRANCH, "城东区商贸街区联合支部", east);
        node(Kind.BRANCH, "临水县商贸街区联合支部", west);
        byte[] file = csv("姓名,工号,所在支部", "新人,N1,商贸街区联合支部");
        Batch unsure = previewed(province, file);
        assertThat(desk.questions(PLATFORM, unsure.id()).getFirst().proposals()).hasSize(2);

        desk.choose(PLATFORM, unsure.id(), List.of(new NameChoice("商贸街区联合支部", "", wanted)));
        worker.finish(LONG);
        committed(unsure);

        assertThat(person("N1").home()).isEqualTo(wanted);
        assertThat(previewed(province, file).tally().of(Action.SKIP)).isEqualTo(1);
    }

    @Test
    void asksWhichOneIsAboveWhereThatIsUnsure() throws Exception {
        OrganizationId city = node(Kind.CITY, "青禾市", province);
        OrganizationId wanted = node(Kind.COMMITTEE, "园区党委", node(Kind.COUNTY, "城东区", city));
        node(Kind.COMMITTEE, "园区党委", node(Kind.COUNTY, "临水县", city));
        byte[] file = csv("组织名称,上级组织,组织类型", "新支部,园区党委,支部");
        Batch unsure = previewed(province, file);
        NameQuestion question = desk.questions(PLATFORM, unsure.id()).getFirst();
        assertThat(question.about()).isEqualTo(NameQuestion.About.PARENT);
        assertThat(question.proposals()).hasSize(2);

        desk.choose(PLATFORM, unsure.id(), List.of(new NameChoice("园区党委", "", wanted)));
        worker.finish(LONG);
        committed(unsure);

        assertThat(named("新支部").parent()).isEqualTo(wanted);
    }

    @Test
    void asksWhetherALikelyNameIsANewOne() throws Exception {
        OrganizationId county = node(Kind.COUNTY, "城东区", node(Kind.CITY, "青禾市", province));
        OrganizationId there = node(Kind.BRANCH, "宏达恒信服装有限公司党支部", county);
        byte[] file = csv("组织名称,上级组织,组织类型", "宏达恒新服装有限公司党支部,城东区,支部");
        Batch likely = previewed(province, file);
        assertThat(likely.tally().rows()).isEqualTo(Map.of(Action.SKIP, 1));
        assertThat(desk.questions(PLATFORM, likely.id()))
                .extracting(NameQuestion::about, it -> it.assumed().orElseThrow(), NameQuestion::isOpen)
                .containsExactly(tuple(NameQuestion.About.ITSELF, there, false));

        desk.choose(PLATFORM, likely.id(), List.of(new NameChoice("宏达恒新服装有限公司党支部", "城东区", null)));
        worker.finish(LONG);
        committed(likely);

        assertThat(named("宏达恒新服装有限公司党支部").parent()).isEqualTo(county);
        assertThat(previewed(province, file).tally().rows()).isEqualTo(Map.of(Action.SKIP, 1));
    }

    @Test
    void remembersThatALikelyHomeIsRight() throws Exception {
        OrganizationId county = node(Kind.COUNTY, "城东区", node(Kind.CITY, "青禾市", province));
        OrganizationId there = node(Kind.BRANCH, "宏达恒信服装有限公司党支部", county);
        byte[] file = csv("姓名,工号,所在支部,身份", "新人,N1,宏达恒新服装有限公司党支部,正式党员");
        Batch likely = previewed(province, file);
        NameQuestion question = desk.questions(PLATFORM, likely.id()).getFirst();
        assertThat(question.assumed()).contains(there);

        desk.choose(PLATFORM, likely.id(), List.of(new NameChoice(question.written(), question.above(), there)));
        worker.finish(LONG);

        assertThat(desk.questions(PLATFORM, likely.id())).isEmpty();
        assertThat(problems(likely)).isEmpty();
    }

    @Test
    void readsTextInTheEncodingsOfChineseSpreadsheets() throws Exception {
        node(Kind.BRANCH, "甲支部", province);
        String text = "名册\n姓名;工号;所在支部\n\"张\n三\";A1;甲支部\n";
        for (byte[] file : List.of(
                text.replace("\n三", "三").getBytes(Charset.forName("GB18030")),
                ("\ufeff" + text.replace("\n三", "三")).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text.replace("\n三", "三")).getBytes(StandardCharsets.UTF_8))) {
            assertThat(previewed(province, file).tally().rows()).isEqualTo(Map.of(Action.CREATE, 1));
        }
    }

    @Test
    void samplesAFileWithItsNumbersMaskedAsLongAsItIsKept() throws Exception {
        var file = new ByteArrayInputStream(csv("姓名,身份证号", "张三,990000195001010001"));
        var accepted = (Uploaded.Accepted) desk.upload(PLATFORM, province, "x.csv", file);
        BatchId batch = accepted.batch().id();
        assertThat(desk.sample(PLATFORM, batch, 0)).containsExactly(List.of("姓名", "身份证号"), List.of("张三", "990****001"));

        files.remove(batch);

        assertThat(desk.sample(PLATFORM, batch, 0)).isEmpty();
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(desk.upload(PLATFORM, province, "x", new ByteArrayInputStream(new byte[0])))
                .isEqualTo(new Uploaded.Refused(FileProblem.EMPTY));
        assertThat(desk.upload(PLATFORM, province, "x", new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0})))
                .isEqualTo(new Uploaded.Refused(FileProblem.BROKEN));
    }
}
