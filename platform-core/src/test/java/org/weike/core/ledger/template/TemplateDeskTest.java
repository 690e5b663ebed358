package org.weike.core.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class TemplateDeskTest {

    private static final int YEAR = 2026;
    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final PersonId SECRETARY = new PersonId("t3");
    private static final TemplateWords WORDS = new TemplateWords() {
        @Override
        public String standing(Status.Standing standing) {
            return standing.name();
        }

        @Override
        public String mark(String by, String at) {
            return by + " · " + at;
        }
    };

    @Autowired
    private TemplateDesk desk;

    @Autowired
    private LedgerDesk ledgers;

    @Autowired
    private AuditDesk audit;

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Search search;

    @Autowired
    private MongoOperations mongo;

    private final List<OrganizationId> branches = new ArrayList<>();
    private OrganizationId county = new OrganizationId("none");
    private OrganizationId other = new OrganizationId("none");

    @BeforeAll
    void populate() {
        var province = add(Kind.PROVINCE, "示范省", null);
        var city = add(Kind.CITY, "示范市", province);
        county = add(Kind.COUNTY, "东县", city);
        other = add(Kind.COUNTY, "西县", city);
        for (int at = 0; at < 3; at++) {
            branches.add(add(Kind.BRANCH, "东县支部" + at, county));
        }
        for (int at = 0; at < 12; at++) {
            roster.addAs(
                    PLATFORM,
                    new PersonId("t" + at),
                    branches.get(at % 3),
                    PersonForm.of("王" + at, new StaffNumber("T" + at)),
                    Status.of(Status.Standing.FULL, Instant.parse("2020-03-02T01:00:00Z")));
        }
        roles.grant(PLATFORM, SECRETARY, Role.SECRETARY, branches.getFirst());
        for (int at = 0; at < 3; at++) {
            search.await(search.changed("credit-years", List.of()), Duration.ofSeconds(20));
        }
    }

    private OrganizationId add(Kind kind, String name, @Nullable OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(PLATFORM, kind, name, parent, null))
                .organization()
                .id();
    }

    private Template uploaded(OrganizationId node, CountyForms form) throws IOException {
        var in = new ByteArrayInputStream(form.bytes());
        return ((TemplateUpload.Accepted) desk.upload(PLATFORM, node, "C:\\表\\" + form + ".xlsx", in)).template();
    }

    @Test
    void keepsAFormAndShowsItFromBelow() throws IOException {
        var template = uploaded(county, CountyForms.REGISTER);

        assertThat(template.name()).isEqualTo("REGISTER.xlsx");
        assertThat(template.mapping().tables())
                .isEqualTo(CountyForms.REGISTER.mapping().tables());
        var below = desk.open(Actor.of(SECRETARY), template.id());
        assertThat(below.mayEdit()).isFalse();
        assertThat(below.grid().sheets().getFirst().name()).isEqualTo("人员");
        assertThat(desk.at(Actor.of(SECRETARY), branches.getFirst())).contains(template);
        assertThat(desk.at(PLATFORM, other)).doesNotContain(template);
        assertThatThrownBy(() -> desk.at(Actor.of(SECRETARY), county)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void isChangedByItsOwnerAlone() throws IOException {
        var template = uploaded(county, CountyForms.SUMMARY);
        var mapping = CountyForms.SUMMARY.mapping();

        var saved = (TemplateSaved.Done) desk.map(PLATFORM, template.id(), 1, mapping);

        assertThat(saved.template().mapping()).isEqualTo(mapping);
        assertThat(desk.open(PLATFORM, template.id()).template()).isEqualTo(saved.template());
        assertThatThrownBy(() -> desk.map(PLATFORM, template.id(), 1, mapping)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> desk.map(Actor.of(SECRETARY), template.id(), 2, mapping))
                .isInstanceOf(OutOfReach.class);
        assertThat(trail.recent(AuditQuestion.newest(1).of("template.mapped"))
                        .getFirst()
                        .entry()
                        .subject())
                .isEqualTo(template.id().value());
    }

    @Test
    void fillsWhatTheLedgerSays() throws IOException {
        var template = uploaded(county, CountyForms.REGISTER);
        desk.map(PLATFORM, template.id(), 1, CountyForms.REGISTER.mapping());
        var question = LedgerQuestion.of(county, YEAR);
        var out = new ByteArrayOutputStream();

        var filled = desk.fill(PLATFORM, template.id(), question, WORDS, out);

        assertThat(filled).isEqualTo(new TemplateFilled.Written(12));
        var people = ledgers.people(PLATFORM, question).rows();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("填报单位：东县");
            for (int at = 0; at < people.size(); at++) {
                var row = sheet.getRow(4 + at);
                assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(at + 1);
                assertThat(row.getCell(1).getStringCellValue())
                        .isEqualTo(people.get(at).name());
                assertThat(row.getCell(3).getStringCellValue())
                        .isEqualTo(people.get(at).home().name());
            }
            assertThat(sheet.getRow(16).getCell(4).getCellFormula()).isEqualTo("SUM(E5:E16)");
            assertThat(sheet.getFooter().getRight()).contains("test · 2026-03-02 09:00");
        }
        var entry = trail.recent(AuditQuestion.newest(1).of("ledger.exported"))
                .getFirst()
                .entry();
        assertThat(entry.place()).contains(county);
        assertThat(entry.details())
                .containsEntry("template", template.id().value())
                .containsEntry("year", "2026");
        assertThat(audit.exportsThatIncludedMe(Actor.of(SECRETARY), 1))
                .extracting(it -> it.export().entry().details().get("template"))
                .containsExactly(template.id().value());
    }

    @Test
    void leavesEmptyForMonthsWhatIsAskedOfAYear() throws IOException {
        var template = uploaded(county, CountyForms.SUMMARY);
        desk.map(PLATFORM, template.id(), 1, CountyForms.SUMMARY.mapping());
        var months = LedgerQuestion.of(county, new LedgerPeriod(YEAR, 1, 2));
        var out = new ByteArrayOutputStream();

        desk.fill(PLATFORM, template.id(), months, WORDS, out);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(1).getNumericCellValue()).isPositive();
            assertThat(List.of(row.getCell(2), row.getCell(4)))
                    .extracting(new DataFormatter()::formatCellValue)
                    .containsOnly("");
        }
    }

    @Test
    void fillsABranchFromTheFormOfItsCounty() throws IOException {
        var template = uploaded(county, CountyForms.REGISTER);
        var out = new ByteArrayOutputStream();

        var filled =
                desk.fill(Actor.of(SECRETARY), template.id(), LedgerQuestion.of(branches.getFirst(), YEAR), WORDS, out);

        assertThat(filled).isEqualTo(new TemplateFilled.Written(4));
        var elsewhere = LedgerQuestion.of(branches.getLast(), YEAR);
        assertThatThrownBy(() -> desk.fill(Actor.of(SECRETARY), template.id(), elsewhere, WORDS, out))
                .isInstanceOf(OutOfReach.class);
        var notBelow = LedgerQuestion.of(other, YEAR);
        assertThatThrownBy(() -> desk.fill(PLATFORM, template.id(), notBelow, WORDS, out))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void showsTheFirstRowsBeforeAnythingIsSaved() throws IOException {
        var template = uploaded(county, CountyForms.SUMMARY);
        var question = LedgerQuestion.of(county, YEAR);

        var shown = (TemplatePreview.Shown)
                desk.preview(PLATFORM, template.id(), CountyForms.SUMMARY.mapping(), question, WORDS);

        var sheet = shown.grid().sheets().getFirst();
        assertThat(sheet.text(0, 0)).startsWith("2026年度");
        assertThat(List.of(sheet.text(3, 0), sheet.text(4, 0), sheet.text(5, 0), sheet.text(6, 0)))
                .containsExactly("东县支部0", "东县支部1", "东县支部2", "合计");
        assertThat(sheet.text(6, 1)).isEqualTo("=SUM(B4:B6)");
        var wrong =
                new TemplateMapping(List.of(new TemplateCell(new CellPlace(0, 4, 1), TemplateField.PEOPLE)), List.of());
        assertThat(desk.preview(PLATFORM, template.id(), wrong, question, WORDS))
                .isInstanceOf(TemplatePreview.Refused.class);
    }

    @Test
    void keepsTheBytesEncryptedAndRemovesThemWithTheForm() throws IOException {
        var before = files();
        var template = uploaded(other, CountyForms.REPORT);
        var kept = new HashSet<>(files());
        kept.removeAll(before);

        assertThat(kept).hasSize(1);
        var piece =
                Objects.requireNonNull(mongo.findById(kept.iterator().next(), Document.class, "ledgerTemplateFiles"));
        var sealed = piece.get("sealed", Binary.class).getData();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("xl/workbook.xml");
        desk.remove(PLATFORM, template.id(), template.rev());
        assertThat(files()).isEqualTo(before);
        assertThatThrownBy(() -> desk.open(PLATFORM, template.id())).isInstanceOf(OutOfReach.class);
    }

    private List<String> files() {
        return mongo.findAll(Document.class, "ledgerTemplateFiles").stream()
                .map(it -> it.getString("_id"))
                .sorted()
                .toList();
    }

    @Test
    void refusesWhatIsNoFormAndKeepsNothing() throws IOException {
        var before = files();

        var refused = desk.upload(PLATFORM, county, "x.xlsx", new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThat(refused).isEqualTo(new TemplateUpload.Refused(TemplateProblem.NOT_A_WORKBOOK));
        assertThat(files()).isEqualTo(before);
    }
}
