package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationCode;
import org.weike.core.organization.RoleDesk;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.shared.OrganizationId;

/** A preview says what each row changes, what may be a mistake, and first what must be mended. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportPreviewTest {

    private static final String TITLES = "姓名,工号,手机号,所在支部,身份";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private RoleDesk roles;

    private ImportOffice office;
    private OrganizationId county;
    private OrganizationId trade;
    private OrganizationId riders;

    @BeforeEach
    void found() {
        office = new ImportOffice(platform);
        county =
                office.node(Kind.COUNTY, "城东区", office.node(Kind.CITY, "青禾市", office.node(Kind.PROVINCE, "示范省", null)));
        trade = office.node(Kind.BRANCH, "商贸街区支部", county);
        riders = office.node(Kind.BRANCH, "骑手支部", county);
    }

    private void imported(String... rows) {
        office.committed(office.previewed(county, csv(rows)));
    }

    private List<RowSeen> seen(Batch batch) {
        return desk.rows(PLATFORM, batch.id(), null, 0, 100).rows();
    }

    private List<RowProblem> problems(Batch batch) {
        return office.rows(batch).stream().flatMap(it -> it.problems().stream()).toList();
    }

    @Test
    void saysFieldByFieldWhatARowChanges() {
        imported(TITLES, "王小明,A1,13900000001,商贸街区支部,预备党员");

        Batch batch = office.previewed(county, csv(TITLES, "王改名,A1,13900000002,骑手支部,正式党员"));

        assertThat(batch.tally().of(Action.MOVE)).isEqualTo(1);
        assertThat(seen(batch).getFirst().differences())
                .startsWith(
                        new Difference(Heading.NAME, "王小明", "王改名"),
                        new Difference(Heading.PHONE, "139****0001", "139****0002"),
                        new Difference(Heading.ORGANIZATION, trade.value(), riders.value()),
                        new Difference(Heading.STANDING, "PROBATIONARY", "FULL"));
        assertThat(office.committed(batch).stage()).isEqualTo(Stage.COMMITTED);
        assertThat(seen(batch).getFirst().differences()).hasSizeGreaterThan(3);
    }

    @Test
    void saysUnderWhatAnOrganizationComesToHang() {
        OrganizationId committee = office.node(Kind.COMMITTEE, "两新党工委", county);

        Batch batch = office.previewed(county, csv("组织名称,上级组织,组织类型", "商贸街区支部,两新党工委,党支部", "新的支部,两新党工委,党支部"));

        assertThat(seen(batch))
                .extracting(RowSeen::differences)
                .containsExactly(List.of(new Difference(Heading.PARENT, county.value(), committee.value())), List.of());
    }

    @Test
    void opensOnWhatMustBeMended() {
        imported(TITLES, "甲一,A1,,商贸街区支部,正式党员", "甲二,A2,,商贸街区支部,正式党员");

        Batch batch = office.previewed(
                county,
                csv(
                        TITLES,
                        "甲一,A1,,商贸街区支部,正式党员",
                        "甲三,A3,,商贸街区支部,正式党员",
                        "甲四,A4,,没有的地方,正式党员",
                        "甲二,A2,,骑手支部,正式党员",
                        "甲五,A5,123,骑手支部,正式党员"));

        assertThat(office.rows(batch))
                .extracting(PlannedRow::action)
                .containsExactly(Action.FAULT, Action.CONFLICT, Action.MOVE, Action.CREATE, Action.SKIP);
        assertThat(desk.rows(PLATFORM, batch.id(), null, 1, 2).rows())
                .extracting(it -> it.row().label())
                .containsExactly("甲四", "甲二");
    }

    @Test
    void tellsOfNewPeopleWhoMayBeThereAlready() {
        imported(TITLES, "甲一,A1,,商贸街区支部,正式党员");

        Batch batch = office.previewed(
                county, csv(TITLES, "甲一,B1,,商贸街区支部,正式党员", "甲一,B2,,骑手支部,正式党员", "甲二,B3,,骑手支部,正式党员", "甲二,B4,,骑手支部,正式党员"));

        assertThat(problems(batch))
                .containsExactly(
                        new RowProblem(Heading.NAME, Reason.NAMESAKE, "A1"),
                        new RowProblem(Heading.NAME, Reason.NAMESAKE_IN_FILE, "4"));
        assertThat(batch.tally().of(Action.CREATE)).isEqualTo(4);
        assertThat(batch.tally().namesakes()).isEqualTo(2);
    }

    @Test
    void passesNoCodeOver() {
        Batch batch = office.previewed(county, withCodes());

        assertThat(office.rows(batch))
                .extracting(PlannedRow::label, PlannedRow::action)
                .containsExactly(
                        tuple("甲二", Action.CONFLICT),
                        tuple("甲三", Action.CONFLICT),
                        tuple("商贸街区支部", Action.UPDATE),
                        tuple("骑手支部", Action.UPDATE),
                        tuple("甲一", Action.CREATE));
        assertThat(problems(batch))
                .containsExactly(
                        new RowProblem(Heading.CODE, Reason.UNKNOWN_ORGANIZATION, "Z9999999"),
                        new RowProblem(Heading.CODE, Reason.CODE_AND_NAME_DISAGREE, "骑手支部"));
    }

    /** Two organizations with codes, and three people: one right, one with a code of nobody, one with another's. */
    private static byte[] withCodes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            sheet(workbook, List.of("组织编码,组织名称,组织类型", "Z0000001,商贸街区支部,党支部", "Z0000002,骑手支部,党支部"));
            sheet(
                    workbook,
                    List.of(
                            "姓名,工号,组织编码,所在支部,身份",
                            "甲一,A1,Z0000001,商贸街区支部,正式党员",
                            "甲二,A2,Z9999999,商贸街区支部,正式党员",
                            "甲三,A3,Z0000002,商贸街区支部,正式党员"));
            workbook.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(XSSFWorkbook workbook, List<String> lines) {
        var sheet = workbook.createSheet();
        for (int at = 0; at < lines.size(); at++) {
            var row = sheet.createRow(at);
            String[] cells = lines.get(at).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    @Test
    void showsTheCodeThatAFileGivesAndTakesItBack() {
        imported("组织编码,组织名称,组织类型", "Z1,商贸街区支部,党支部");
        var before = office.stored();

        Batch batch = office.previewed(county, csv("组织编码,组织名称,组织类型", "Z7,商贸街区支部,党支部", "Z8,骑手支部,党支部"));

        assertThat(batch.tally().of(Action.UPDATE)).isEqualTo(2);
        assertThat(seen(batch))
                .extracting(RowSeen::differences)
                .containsExactly(
                        List.of(new Difference(Heading.CODE, "Z1", "Z7")),
                        List.of(new Difference(Heading.CODE, "", "Z8")));
        office.committed(batch);
        assertThat(office.organization(trade).code()).isEqualTo(new OrganizationCode("Z7"));
        office.undone(batch);
        assertThat(office.stored()).isEqualTo(before);
    }

    @Test
    void findsAHomeByACodeThatAnEarlierFileGave() {
        imported("组织编码,组织名称,组织类型", "Z1,商贸街区支部,党支部", "Z2,骑手支部,党支部");

        Batch batch = office.previewed(
                county,
                csv(
                        "姓名,工号,组织编码,所在支部,身份",
                        "甲一,A1,Z1,,正式党员",
                        "甲二,A2,Z1,从前叫的名字,正式党员",
                        "甲三,A3,Z2,商贸街区支部,正式党员",
                        "甲四,A4,Z2,骑手支部,正式党员",
                        "甲五,A5,Z9,,正式党员"));

        assertThat(office.rows(batch))
                .extracting(PlannedRow::label, PlannedRow::action)
                .containsExactly(
                        tuple("甲三", Action.CONFLICT),
                        tuple("甲五", Action.CONFLICT),
                        tuple("甲一", Action.CREATE),
                        tuple("甲二", Action.CREATE),
                        tuple("甲四", Action.CREATE));
        assertThat(problems(batch))
                .containsExactly(
                        new RowProblem(Heading.CODE, Reason.CODE_AND_NAME_DISAGREE, "骑手支部"),
                        new RowProblem(Heading.CODE, Reason.UNKNOWN_ORGANIZATION, "Z9"));
        office.committed(batch);
        assertThat(List.of(office.person("A1").home(), office.person("A2").home()))
                .containsExactly(trade, trade);
    }

    @Test
    void asksForTheNameWhereSeveralHaveTheCode() {
        OrganizationId committee = office.node(Kind.COMMITTEE, "两新党工委", county);
        imported("组织编码,组织名称,组织类型", "Z1,商贸街区支部,党支部");
        office.committed(office.previewed(committee, csv("组织编码,组织名称,组织类型", "Z1,驿站支部,党支部")));

        Batch batch = office.previewed(county, csv("姓名,工号,组织编码,所在支部,身份", "甲一,A1,Z1,,正式党员", "甲二,A2,Z1,驿站支部,正式党员"));

        assertThat(office.rows(batch)).extracting(PlannedRow::action).containsExactly(Action.CONFLICT, Action.CREATE);
        assertThat(problems(batch)).containsExactly(new RowProblem(Heading.CODE, Reason.UNSURE_ORGANIZATION, "Z1"));
    }

    @Test
    void goesByTheNameWhereNobodyKnowsTheCode() {
        Batch batch = office.previewed(county, csv("姓名,工号,组织编码,所在支部,身份", "甲一,A1,Z1,商贸街区支部,正式党员"));

        assertThat(problems(batch)).containsExactly(new RowProblem(Heading.CODE, Reason.UNCHECKED_CODE, ""));
        assertThat(batch.tally().of(Action.CREATE)).isEqualTo(1);
    }

    @Test
    void letsNobodyBeAMemberAtAPlaceOfWork() {
        office.node(Kind.COMMITTEE, "两新党工委", county);
        office.node(Kind.ENTERPRISE, "瑞曦电子有限公司", county);
        imported("姓名,工号,所在组织,身份", "甲一,A1,瑞曦电子有限公司,群众");

        Batch batch = office.previewed(
                county,
                csv(
                        "姓名,工号,所在组织,身份",
                        "甲一,A1,瑞曦电子有限公司,预备党员",
                        "甲二,A2,瑞曦电子有限公司,正式党员",
                        "甲三,A3,两新党工委,正式党员",
                        "甲四,A4,骑手支部,正式党员"));

        assertThat(problems(batch))
                .containsExactly(
                        new RowProblem(Heading.ORGANIZATION, Reason.NO_HOME_FOR_THEM, "PROBATIONARY"),
                        new RowProblem(Heading.ORGANIZATION, Reason.NO_HOME_FOR_THEM, "FULL"),
                        new RowProblem(Heading.ORGANIZATION, Reason.UNUSUAL_HOME, "COMMITTEE"));
        assertThat(batch.tally().of(Action.CONFLICT)).isEqualTo(2);
    }

    @Test
    void remarksThatPartyOfficesGiveNobodyARole() {
        Batch batch = office.previewed(county, csv("姓名,工号,所在支部,身份,党内职务", "甲一,A1,商贸街区支部,正式党员,书记", "甲二,A2,商贸街区支部,正式党员,"));

        assertThat(problems(batch)).containsExactly(new RowProblem(Heading.OFFICE, Reason.OFFICE_NOT_USED, "书记"));
        assertThat(batch.officeColumns()).containsExactly("党内职务");
        office.committed(batch);
        assertThat(roles.at(PLATFORM, trade)).isEmpty();
    }

    @Test
    void looksForAMembersHomeWhereMembersLive() {
        office.node(Kind.ENTERPRISE, "瑞曦电子有限公司", county);
        office.node(Kind.BRANCH, "瑞曦电子有限公司党支部", county);

        Batch batch = office.previewed(
                county, csv("姓名,工号,所在组织,身份", "甲一,A1,瑞曦电子有限公司党支剖,正式党员", "甲二,A2,瑞曦电子,正式党员", "甲三,A3,瑞曦电子,群众"));

        assertThat(office.rows(batch))
                .extracting(it -> it.problems().getFirst().detail().replaceFirst("\\d+ ", ""))
                .containsExactly("瑞曦电子有限公司党支部", "瑞曦电子有限公司党支部", "瑞曦电子有限公司");
    }

    @Test
    void notesNothingAtRowsThatChangeNothingAndLeadsToWhatMustBeMended() throws IOException {
        imported(TITLES, "甲一,A1,13900000001,商贸街区支部,正式党员", "甲二,A2,13900000001,商贸街区支部,正式党员");
        Batch batch = office.previewed(
                county,
                csv(
                        TITLES,
                        "甲一,A1,13900000001,商贸街区支部,正式党员",
                        "甲二,A2,13900000001,商贸街区支部,正式党员",
                        "甲三,A3,13900000001,商贸街区支部,正式党员",
                        "甲四,A4,123,没有的地方,正式党员"));

        var out = new ByteArrayOutputStream();
        desk.annotate(PLATFORM, batch.id(), new PlainNotes(), out);

        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        TITLES + ",\"faults [C5] conflicts [D5]\"",
                        "甲一,A1,13900000001,商贸街区支部,正式党员",
                        "甲二,A2,13900000001,商贸街区支部,正式党员",
                        "甲三,A3,13900000001,商贸街区支部,正式党员,\"SHARED_PHONE\"",
                        "甲四,A4,123,没有的地方,正式党员,\"WRONG_FORM; UNKNOWN_ORGANIZATION\""));
        assertThat(office.previewed(county, out.toByteArray()).tally()).isEqualTo(batch.tally());
    }

    @Test
    void readsAFileWithItsNotesAsTheFile() throws IOException {
        Batch batch = office.previewed(county, withCodes());
        var out = new ByteArrayOutputStream();
        desk.annotate(PLATFORM, batch.id(), new PlainNotes(), out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(1).getCellComments().values())
                    .extracting(it -> it.getAddress() + " " + it.getString())
                    .containsExactlyInAnyOrder(
                            "A1 faults [] conflicts [C3, C4]", "C3 UNKNOWN_ORGANIZATION", "C4 CODE_AND_NAME_DISAGREE");
        }
        assertThat(office.previewed(county, out.toByteArray()).tally()).isEqualTo(batch.tally());
    }
}
