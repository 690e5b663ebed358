package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;

/** What others do between an import's steps is never lost, and never keeps it from its end. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportConflictTest {

    private static final String TITLES = "姓名,工号,所在支部";
    private static final String TREE_TITLES = "组织名称,上级组织,组织类型,统一社会信用代码";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private OrganizationDirectory directory;

    private ImportOffice office;
    private OrganizationId county;
    private OrganizationId branch;

    @BeforeEach
    void found() {
        office = new ImportOffice(platform);
        OrganizationId city = office.node(Kind.CITY, "青禾市", office.node(Kind.PROVINCE, "示范省", null));
        county = office.node(Kind.COUNTY, "城东区", city);
        branch = office.node(Kind.BRANCH, "商贸支部", county);
    }

    private Organization named(String name) {
        return directory
                .get()
                .subtree(county)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUndoListsWhoseOldNumberIsSomebodyElsesByNow() {
        String identity = RosterProvince.identity(1);
        office.committed(office.previewed(county, csv(TITLES + ",身份证号", "张三,A1,商贸支部," + identity)));
        Batch renumbered = office.committed(office.previewed(county, csv(TITLES + ",身份证号", "张三,A2,商贸支部," + identity)));
        office.add("A1", "李四", branch);

        Batch undone = office.undone(renumbered);

        assertThat(undone.stage()).isEqualTo(Stage.UNDONE);
        assertThat(office.person("A2").name()).isEqualTo("张三");
        assertThat(office.leftOut(undone)).containsExactly("张三");
    }

    @Test
    void anUndoLeavesRowsAloneThatTheCommitRefused() {
        office.add("A1", "张三", branch);
        Batch batch = office.previewed(county, csv(TITLES, "张三改,A1,商贸支部"));
        office.rewrite("A1", "张三一");
        office.committed(batch);
        office.rewrite("A1", "张三二");

        office.undone(batch);

        assertThat(office.person("A1").name()).isEqualTo("张三二");
    }

    @Test
    void anUndoTakenUpAgainKeepsWhatWasEditedMeanwhile() {
        office.add("A1", "张三", branch);
        Batch batch = office.committed(office.previewed(county, csv(TITLES, "张三改,A1,商贸支部")));
        office.undone(batch);
        office.rewrite("A1", "张三手改");

        Batch again = office.takenUpAgain(batch, Stage.UNDOING, 1);

        assertThat(again.stage()).isEqualTo(Stage.UNDONE);
        assertThat(office.person("A1").name()).isEqualTo("张三手改");
    }

    @Test
    void aCommitTakenUpAgainKeepsWhatWasEditedMeanwhile() {
        Batch batch = office.committed(office.previewed(county, csv(TREE_TITLES, "新支部,城东区,支部,", "又一支部,城东区,支部,")));
        office.rename(named("新支部").id(), "手改支部");

        Batch again = office.takenUpAgain(batch, Stage.COMMITTING, 0);

        assertThat(again.stage()).isEqualTo(Stage.COMMITTED);
        assertThat(named("手改支部").rev()).isEqualTo(2);
        assertThat(office.leftOut(again)).containsExactly("新支部");
    }

    @Test
    void plantsNothingBelowWhatCannotStand() {
        String code = SocialCreditCode.completing("91330100MA2AXXXX1").value();
        Batch batch = office.previewed(county, csv(TREE_TITLES, "宏达公司,城东区,企业," + code, "一车间,宏达公司,车间,"));
        assertThat(batch.tally().written()).isEqualTo(2);
        organizations.add(PLATFORM, Kind.ENTERPRISE, "恒信公司", county, new SocialCreditCode(code));
        int before = directory.get().size();

        Batch committed = office.committed(batch);

        directory.reload();
        assertThat(directory.get().size()).isEqualTo(before);
        assertThat(office.leftOut(committed)).containsExactly("宏达公司", "一车间");
    }

    @Test
    void anUndoClosesNoCircle() {
        OrganizationId first = office.node(Kind.COMMITTEE, "一号园区党委", county);
        OrganizationId second = office.node(Kind.COMMITTEE, "二号园区党委", first);
        Batch batch = office.committed(office.previewed(county, csv(TREE_TITLES, "二号园区党委,城东区,党委,")));
        assertThat(office.organization(second).parent()).isEqualTo(county);
        office.move(first, second);

        Batch undone = office.undone(batch);

        assertThat(directory.get().path(second)).isNotEmpty();
        assertThat(office.leftOut(undone)).containsExactly("二号园区党委");
    }

    @Test
    void oneOfTwoWhoCommitAtOnceIsTold() throws Exception {
        Batch batch = office.previewed(county, csv(TITLES, "新人,N1,商贸支部"));

        assertThat(conflicts(() -> desk.commit(PLATFORM, batch.id()))).isEqualTo(1);

        assertThat(office.finished(batch).stage()).isEqualTo(Stage.COMMITTED);
        assertThat(office.person("N1").rev()).isEqualTo(1);
    }

    @Test
    void oneOfTwoWhoUndoAtOnceIsTold() throws Exception {
        var before = office.stored();
        Batch batch = office.committed(office.previewed(county, csv(TITLES, "新人,N1,商贸支部")));

        assertThat(conflicts(() -> desk.undo(PLATFORM, batch.id()))).isEqualTo(1);

        assertThat(office.finished(batch).stage()).isEqualTo(Stage.UNDONE);
        assertThat(office.stored()).isEqualTo(before);
    }

    /** How many of two at the same moment are refused because the other one was faster. */
    private static int conflicts(Callable<Batch> act) throws InterruptedException {
        try (var two = Executors.newFixedThreadPool(2)) {
            int refused = 0;
            for (Future<Batch> each : two.invokeAll(List.of(act, act))) {
                refused += isRefused(each) ? 1 : 0;
            }
            return refused;
        }
    }

    private static boolean isRefused(Future<Batch> act) throws InterruptedException {
        try {
            act.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(EditConflict.class);
            return true;
        }
    }
}
