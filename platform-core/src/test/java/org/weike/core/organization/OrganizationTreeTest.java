package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.organization.OrganizationFixture.CANTEEN;
import static org.weike.core.organization.OrganizationFixture.CITY;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.EAST_COMMITTEE;
import static org.weike.core.organization.OrganizationFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.PLANT;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.shared.OrganizationId;

class OrganizationTreeTest {

    @Test
    void namesTheWayToANodeFromTheRoot() {
        assertThat(TREE.path(EAST_BRANCH)).containsExactly(PROVINCE, CITY, EAST, EAST_COMMITTEE, EAST_BRANCH);
        assertThat(TREE.path(new OrganizationId("nowhere"))).isEmpty();
    }

    @Test
    void listsASubtreeParentsFirst() {
        assertThat(TREE.subtree(EAST).map(Organization::id))
                .containsExactly(EAST, EAST_COMMITTEE, EAST_BRANCH, PLANT, CANTEEN);
    }

    @Test
    void movesASubtreeWithItsTop() {
        var moved = TREE.with(List.of(at(EAST_COMMITTEE).movedBelow(WEST, NOW)));

        assertThat(moved.path(EAST_BRANCH)).containsExactly(PROVINCE, CITY, WEST, EAST_COMMITTEE, EAST_BRANCH);
        assertThat(TREE.isWithin(EAST_BRANCH, EAST)).isTrue();
    }

    @Test
    void refusesANodeBelowItself() {
        var committee = at(EAST_COMMITTEE);
        var inner = node(new OrganizationId("inner"), Kind.COMMITTEE, EAST_COMMITTEE);
        var tree = TREE.with(List.of(inner));

        assertThat(tree.problemWith(committee.movedBelow(EAST_COMMITTEE, NOW))).hasValue(TreeProblem.CYCLE);
        assertThat(tree.problemWith(committee.movedBelow(inner.id(), NOW))).hasValue(TreeProblem.CYCLE);
    }

    @Test
    void refusesAParentOfTheWrongKindOrOfNone() {
        assertThat(TREE.problemWith(at(WEST).movedBelow(PLANT, NOW))).hasValue(TreeProblem.WRONG_KIND_OF_PARENT);
        assertThat(TREE.problemWith(at(EAST).movedBelow(new OrganizationId("nowhere"), NOW)))
                .hasValue(TreeProblem.UNKNOWN_PARENT);
        assertThat(TREE.problemWith(Organization.of(new OrganizationId("loose"), Kind.CITY, "无主", null, NOW)))
                .hasValue(TreeProblem.UNKNOWN_PARENT);
    }

    @Test
    void refusesToGrowDeeperThanItsPathsMayBe() {
        OrganizationTree tree = TREE;
        OrganizationId top = EAST;
        for (int level = 4; level <= OrganizationTree.MAX_DEPTH; level++) {
            var next = node(new OrganizationId("level-" + level), Kind.COMMITTEE, top);
            assertThat(tree.problemWith(next)).isEmpty();
            tree = tree.with(List.of(next));
            top = next.id();
        }

        assertThat(tree.problemWith(node(new OrganizationId("deepest"), Kind.BRANCH, top)))
                .hasValue(TreeProblem.TOO_DEEP);
        assertThat(tree.problemWith(at(EAST_COMMITTEE).movedBelow(new OrganizationId("level-11"), NOW)))
                .hasValue(TreeProblem.TOO_DEEP);
    }

    @Test
    void coversUnitsOnly() {
        assertThat(TREE.problemWith(at(EAST_BRANCH).covering(Set.of(PLANT, CANTEEN), NOW)))
                .isEmpty();
        assertThat(TREE.problemWith(at(EAST_BRANCH).covering(Set.of(WEST), NOW)))
                .hasValue(TreeProblem.COVERS_NO_UNIT);
        assertThat(TREE.problemWith(at(PLANT).covering(Set.of(CANTEEN), NOW))).hasValue(TreeProblem.COVERS_NO_UNIT);
    }

    @Test
    void registersEachEnterpriseOnce() {
        var code = SocialCreditCode.completing("91350100MA00000AB");
        var tree = TREE.with(List.of(at(PLANT).registeredAs(code, NOW)));
        var other = node(new OrganizationId("other"), Kind.ENTERPRISE, EAST);

        assertThat(tree.problemWith(at(PLANT).registeredAs(code, NOW))).isEmpty();
        assertThat(tree.problemWith(other.registeredAs(code, NOW))).hasValue(TreeProblem.CODE_TAKEN);
        assertThat(tree.problemWith(at(EAST).registeredAs(code, NOW))).hasValue(TreeProblem.CODE_OF_NO_ENTERPRISE);
    }

    @Test
    void answersEvenWhereTheStoredNodesFormACircle() {
        var one = node(new OrganizationId("one"), Kind.COMMITTEE, new OrganizationId("two"));
        var two = node(new OrganizationId("two"), Kind.COMMITTEE, new OrganizationId("one"));
        var broken = TREE.with(List.of(one, two));

        assertThat(broken.path(one.id())).isEmpty();
        assertThat(broken.subtree(one.id())).hasSize(OrganizationTree.MAX_DEPTH);
        assertThat(broken.problemWith(node(new OrganizationId("three"), Kind.BRANCH, one.id())))
                .hasValue(TreeProblem.UNKNOWN_PARENT);
    }

    @Test
    void takesAWholeProvinceInItsStride() {
        var nodes = new ArrayList<Organization>();
        for (int i = 0; i < 39_000; i++) {
            nodes.add(node(new OrganizationId("branch-" + i), Kind.BRANCH, EAST));
        }
        var tree = TREE.with(nodes);

        assertThat(tree.size()).isEqualTo(39_009);
        assertThat(medianOfAnEdit(tree)).isLessThan(Duration.ofMillis(200));
    }

    private static Duration medianOfAnEdit(OrganizationTree tree) {
        var edited = List.of(at(EAST_BRANCH).renamedTo("新名", NOW));
        var durations = new ArrayList<Long>();
        for (int i = 0; i < 11; i++) {
            long start = System.nanoTime();
            assertThat(tree.with(edited).size()).isEqualTo(tree.size());
            durations.add(System.nanoTime() - start);
        }
        return Duration.ofNanos(durations.stream().sorted().toList().get(5));
    }

    private static Organization at(OrganizationId id) {
        return TREE.find(id).orElseThrow();
    }
}
