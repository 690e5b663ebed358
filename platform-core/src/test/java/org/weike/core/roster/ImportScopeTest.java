package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** An import reads and writes below its node, wherever that ends by the time it is carried out. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportScopeTest {

    private static final String TITLES = "姓名,工号,所在支部";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private RoleDesk roles;

    @Autowired
    private AuditTrail trail;

    private ImportOffice office;
    private OrganizationId east;
    private OrganizationId west;
    private OrganizationId committee;
    private OrganizationId branch;

    @BeforeEach
    void found() {
        office = new ImportOffice(platform);
        OrganizationId city = office.node(Kind.CITY, "青禾市", office.node(Kind.PROVINCE, "示范省", null));
        east = office.node(Kind.COUNTY, "城东区", city);
        west = office.node(Kind.COUNTY, "城西区", city);
        committee = office.node(Kind.COMMITTEE, "街道党工委", east);
        branch = office.node(Kind.BRANCH, "商贸支部", committee);
    }

    @Test
    void writesNobodyWhoseBranchLeftTheNodeSinceThePreview() {
        office.add("A1", "张三", branch);
        Batch batch = office.previewed(east, csv(TITLES, "张三改,A1,商贸支部", "新人,N1,商贸支部"));
        office.move(committee, west);

        office.committed(batch);

        assertThat(office.person("A1").name()).isEqualTo("张三");
        assertThat(office.knows("N1")).isFalse();
        assertThat(office.leftOut(batch)).containsExactly("张三改", "新人");
    }

    @Test
    void takesNobodyBackWhoseBranchLeftTheNodeSincePreview() {
        OrganizationId other = office.node(Kind.BRANCH, "物流支部", east);
        office.add("A1", "张三", branch);
        Batch batch = office.previewed(east, csv(TITLES, "张三,A1,物流支部"));
        office.move(committee, west);

        office.committed(batch);

        assertThat(office.person("A1").home()).isEqualTo(branch).isNotEqualTo(other);
    }

    @Test
    void changesNoOrganizationThatLeftTheNodeSinceThePreview() {
        byte[] file = csv("组织名称,曾用名,上级组织,组织类型", "改名支部,商贸支部,街道党工委,支部", "新支部,,街道党工委,支部");
        Batch batch = office.previewed(east, file);
        assertThat(batch.tally().written()).isEqualTo(2);
        office.move(committee, west);
        var before = office.stored();

        office.committed(batch);

        assertThat(office.stored()).isEqualTo(before);
        assertThat(office.leftOut(batch)).containsExactly("改名支部", "新支部");
    }

    @Test
    void undoesNothingThatLeftTheNodeSinceTheCommit() {
        office.add("A1", "张三", branch);
        Batch people = office.committed(office.previewed(east, csv(TITLES, "张三改,A1,商贸支部", "新人,N1,商贸支部")));
        byte[] file = csv("组织名称,曾用名,上级组织,组织类型", "改名支部,商贸支部,街道党工委,支部", "新支部,,街道党工委,支部");
        Batch tree = office.committed(office.previewed(east, file));
        office.move(committee, west);
        var before = office.stored();

        assertThat(office.undone(tree).stage()).isEqualTo(Stage.UNDONE);
        assertThat(office.undone(people).stage()).isEqualTo(Stage.UNDONE);

        assertThat(office.stored()).isEqualTo(before);
        assertThat(office.leftOut(people)).containsExactly("张三改", "新人");
        assertThat(office.leftOut(tree)).containsExactlyInAnyOrder("改名支部", "新支部");
    }

    @Test
    void doesNotTellThatSomebodyElsewhereHasThisNameAndPhone() {
        office.node(Kind.BRANCH, "远山支部", west);
        office.committed(office.previewed(west, csv("姓名,手机,所在支部,身份", "张三,13900000001,远山支部,正式党员")));

        Batch batch = office.previewed(east, csv("姓名,手机,所在支部,身份", "张三,13900000001,商贸支部,正式党员"));

        assertThat(office.rows(batch)).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo(Action.CREATE);
            assertThat(it.problems()).isEmpty();
        });
    }

    @Test
    void recordsWhoCommittedAndNotWhoUploaded() {
        office.add("ADMIN", "管理员", branch);
        var administrator = office.person("ADMIN").id();
        roles.grant(PLATFORM, administrator, Role.COUNTY_ADMINISTRATOR, east);
        Batch batch = office.previewed(east, csv(TITLES, "新人,N1,商贸支部"));

        office.finished(desk.commit(Actor.of(administrator), batch.id()));

        assertThat(trail.recent(AuditQuestion.newest(1).of("roster.committed")))
                .singleElement()
                .satisfies(it -> assertThat(it.actor()).isEqualTo(Actor.of(administrator)));
    }
}
