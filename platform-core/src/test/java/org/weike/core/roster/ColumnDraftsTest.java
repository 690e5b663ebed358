package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.roster.SheetMapping.Column;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Erased;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** What somebody has half chosen of the columns is theirs, and lives as long as the choice is open. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ColumnDraftsTest {

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private HeldRows held;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private MongoOperations mongo;

    private ImportOffice office;
    private Actor li;
    private Actor wang;
    private Batch batch;
    private List<SheetMapping> half;

    @BeforeEach
    void halfChoose() {
        office = new ImportOffice(platform);
        OrganizationId province = office.node(Kind.PROVINCE, "示范省", null);
        OrganizationId branch = office.node(Kind.BRANCH, "商贸支部", province);
        li = administrator("LI", branch, province);
        wang = administrator("WANG", branch, province);
        batch = office.uploaded(province, csv("姓名,工号,所在支部", "新人,N1,商贸支部"));
        half = twiceTheName(batch.sheets());
        desk.draft(li, batch.id(), half);
    }

    private Actor administrator(String number, OrganizationId home, OrganizationId node) {
        office.add(number, "管理员", home);
        PersonId person = office.person(number).id();
        roles.grant(PLATFORM, person, Role.PROVINCE_ADMINISTRATOR, node);
        return Actor.of(person);
    }

    /** No reading that could be previewed, as one who is still choosing has it. */
    private static List<SheetMapping> twiceTheName(List<SheetMapping> sheets) {
        SheetMapping first = sheets.getFirst();
        List<Column> columns = first.columns().stream()
                .map(it -> new Column(it.title(), Heading.NAME))
                .toList();
        return List.of(new SheetMapping(first.sheet(), first.name(), 1, columns));
    }

    @Test
    void areFoundAgainByWhoChoseAndByNobodyElse() {
        assertThat(desk.columns(li, batch.id())).isEqualTo(half);
        assertThat(desk.columns(wang, batch.id())).isEqualTo(batch.sheets());
        assertThat(desk.open(wang, batch.id())).isEqualTo(batch);
    }

    @Test
    void endWithThePreviewWhoeverAsksForIt() {
        office.finished(desk.preview(wang, batch.id()));

        assertThat(desk.columns(li, batch.id())).isEqualTo(batch.sheets());
        assertThat(drafts()).isZero();
    }

    @Test
    void endWhenTheImportIsDropped() {
        desk.cancel(li, batch.id());

        assertThat(drafts()).isZero();
    }

    @Test
    void goWithThePersonWhoChose() {
        PersonId person = ((Actor.Member) li).id();

        held.forget(new Erased(person, Set.of(), Set.of()));

        assertThat(drafts()).isZero();
    }

    @Test
    void areOfTheColumnsOfTheFileAlone() {
        SheetMapping sheet = half.getFirst();
        var renamed = List.of(new SheetMapping(
                sheet.sheet(),
                sheet.name(),
                1,
                sheet.columns().stream().map(it -> new Column("张三", null)).toList()));

        assertThatThrownBy(() -> desk.draft(li, batch.id(), renamed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.draft(li, batch.id(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.columns(li, batch.id())).isEqualTo(half);
    }

    private long drafts() {
        return mongo.getCollection("rosterDrafts").countDocuments();
    }
}
