package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.Status.Floating;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.shared.OrganizationId;

/** A roster may say where its floating members live and study. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportHostsTest {

    private static final String TITLES = "姓名,工号,所在支部,身份,流动,流入地党组织";
    private static final String WITHOUT_FLOATING = "姓名,工号,所在支部,身份,流入地党组织";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private RosterDesk roster;

    private ImportOffice office;
    private OrganizationId east;
    private OrganizationId trade;
    private OrganizationId riders;
    private OrganizationId far;

    @BeforeEach
    void found() {
        office = new ImportOffice(platform);
        OrganizationId city = office.node(Kind.CITY, "青禾市", office.node(Kind.PROVINCE, "示范省", null));
        east = office.node(Kind.COUNTY, "城东区", city);
        trade = office.node(Kind.BRANCH, "商贸街区支部", east);
        riders = office.node(Kind.BRANCH, "骑手支部", east);
        far = office.node(Kind.BRANCH, "远山流动党员支部", office.node(Kind.COUNTY, "城西区", city));
    }

    private Batch imported(String... rows) {
        return office.committed(office.previewed(east, csv(rows)));
    }

    private List<Difference> differences(Batch batch) {
        return desk.rows(PLATFORM, batch.id(), null, 0, 100).rows().stream()
                .flatMap(it -> it.differences().stream())
                .toList();
    }

    private List<RowProblem> problems(Batch batch) {
        return office.rows(batch).stream().flatMap(it -> it.problems().stream()).toList();
    }

    private List<OrganizationId> hosts(String number) {
        return office.person(number).hosts().stream()
                .filter(it -> it.kind() == Membership.Kind.FLOATING)
                .map(Membership::organization)
                .toList();
    }

    @Test
    void hostSomebodyNewWhereTheRowSaysSo() {
        Batch batch = office.previewed(east, csv(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,骑手支部"));

        assertThat(differences(batch)).containsExactly(new Difference(Heading.HOST, "", riders.value()));
        office.committed(batch);
        assertThat(hosts("A1")).containsExactly(riders);
        assertThat(office.person("A1").home()).isEqualTo(trade);
        assertThat(office.person("A1").status().floating()).isEqualTo(Floating.OUT);
    }

    @Test
    void showAndChangeTheHostOfSomebodyKnownAndGiveBothBack() {
        imported(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,骑手支部");
        var before = office.stored();

        Batch batch = office.previewed(east, csv(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,远山流动党员支部"));
        assertThat(differences(batch)).containsExactly(new Difference(Heading.HOST, riders.value(), far.value()));
        assertThat(desk.rows(PLATFORM, batch.id(), null, 0, 1).rows().getFirst().hosts())
                .hasEntrySatisfying(far.value(), it -> assertThat(it.above()).containsExactly("示范省", "青禾市", "城西区"));
        office.committed(batch);
        assertThat(hosts("A1")).containsExactly(far);

        office.undone(batch);
        assertThat(office.stored()).isEqualTo(before);
    }

    @Test
    void takeWhoeverHasAHostForFloating() {
        imported(WITHOUT_FLOATING, "甲一,A1,商贸街区支部,正式党员,");

        Batch batch = office.previewed(east, csv(WITHOUT_FLOATING, "甲一,A1,商贸街区支部,正式党员,骑手支部"));

        assertThat(differences(batch))
                .extracting(Difference::heading, Difference::after)
                .contains(tuple(Heading.FLOATING, "OUT"), tuple(Heading.HOST, riders.value()));
    }

    @Test
    void changeNothingTheSecondTime() {
        imported(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,骑手支部");

        assertThat(office.previewed(east, csv(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,骑手支部"))
                        .tally()
                        .of(Action.SKIP))
                .isEqualTo(1);
        assertThat(office.previewed(east, csv(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,"))
                        .tally()
                        .of(Action.SKIP))
                .isEqualTo(1);
    }

    @Test
    void keepAHostThatSomebodyEntersByHand() {
        imported(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,骑手支部");
        var person = office.person("A1");
        assertThat(roster.endHosting(PLATFORM, person.id(), person.rev(), riders))
                .isInstanceOf(PersonChange.Done.class);

        Batch batch = office.previewed(east, csv(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,骑手支部"));

        assertThat(problems(batch)).containsExactly(new RowProblem(Heading.HOST, Reason.KEPT, ""));
        assertThat(batch.tally().of(Action.SKIP)).isEqualTo(1);
    }

    @Test
    void refuseAHostThatCannotBe() {
        Batch batch = office.previewed(
                east,
                csv(
                        TITLES,
                        "甲一,A1,商贸街区支部,正式党员,流出,商贸街区支部",
                        "甲二,A2,商贸街区支部,正式党员,否,骑手支部",
                        "甲四,A4,商贸街区支部,正式党员,流出,谁也不知道的地方",
                        "甲五,A5,商贸街区支部,正式党员,流出,远山流动"));

        assertThat(office.rows(batch)).extracting(PlannedRow::action).doesNotContain(Action.CREATE);
        assertThat(problems(batch))
                .filteredOn(it -> it.heading() == Heading.HOST)
                .extracting(RowProblem::reason)
                .containsExactlyInAnyOrder(
                        Reason.CONTRADICTION,
                        Reason.CONTRADICTION,
                        Reason.UNKNOWN_ORGANIZATION,
                        Reason.UNKNOWN_ORGANIZATION);
    }

    @Test
    void writeNobodyWhoseHostIsGoneByThen() {
        Batch tree = imported("组织名称,上级组织,组织类型", "新的支部,城东区,党支部");
        Batch batch = office.previewed(east, csv(TITLES, "甲一,A1,商贸街区支部,正式党员,流出,新的支部"));
        office.undone(tree);

        office.committed(batch);

        assertThat(office.knows("A1")).isFalse();
        assertThat(office.leftOut(batch)).containsExactly("甲一");
    }
}
