package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.EAST_COMMITTEE;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.WEST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

class ReachTest {

    private static final Actor EASTERN = Actor.of(new PersonId("eastern"));
    private static final Actor SECRETARY = Actor.of(new PersonId("secretary"));
    private static final Actor NEWCOMER = Actor.of(new PersonId("newcomer"));
    private static final Actor JOB = new Actor.Platform("test");

    private static final Reach REACH = Reach.over(
            TREE,
            List.of(
                    grant("eastern", Role.COUNTY_ADMINISTRATOR, EAST),
                    grant("western", Role.COUNTY_ADMINISTRATOR, WEST),
                    grant("secretary", Role.SECRETARY, EAST_COMMITTEE),
                    grant("secretary", Role.LECTURER, WEST)));

    @ParameterizedTest
    @EnumSource(Permission.class)
    void reachesDownwardAndNeverSideways(Permission permission) {
        assertThat(REACH.permits(EASTERN, permission, EAST_BRANCH)).isTrue();
        assertThat(REACH.permits(EASTERN, permission, WEST)).isFalse();
        assertThat(REACH.permits(EASTERN, permission, WEST_BRANCH)).isFalse();
        assertThat(REACH.permits(EASTERN, permission, PROVINCE)).isFalse();
    }

    @Test
    void mixesNoRoleWithAnothersNode() {
        assertThat(REACH.scope(SECRETARY, Permission.SEE_PEOPLE)).isEqualTo(new Scope(false, Set.of(EAST_COMMITTEE)));
        assertThat(REACH.scope(SECRETARY, Permission.EDIT_LESSONS)).isEqualTo(new Scope(false, Set.of(WEST)));
    }

    @Test
    void refusesUnknownNodesLikeForbiddenOnes() {
        var unknown = new OrganizationId("nowhere");

        assertThatThrownBy(() -> REACH.require(EASTERN, Permission.SEE_TREE, unknown))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> REACH.require(JOB, Permission.SEE_TREE, unknown))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> REACH.require(EASTERN, Permission.SEE_TREE, WEST))
                .isInstanceOf(OutOfReach.class);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void permitsThePlatformEverythingAndAnybodyNothing(Permission permission) {
        assertThat(REACH.scope(JOB, permission).everywhere()).isTrue();
        assertThat(REACH.permits(JOB, permission, WEST_BRANCH)).isTrue();
        assertThat(REACH.scope(Actor.ANYBODY, permission).isNowhere()).isTrue();
        assertThat(REACH.permits(Actor.ANYBODY, permission, WEST_BRANCH)).isFalse();
        assertThat(REACH.scope(NEWCOMER, permission).isNowhere()).isTrue();
    }

    @Test
    void makesEveryMemberATraineeAndNobodyElse() {
        assertThat(REACH.roles(NEWCOMER)).containsExactly(Role.TRAINEE);
        assertThat(REACH.roles(SECRETARY)).containsExactlyInAnyOrder(Role.SECRETARY, Role.LECTURER, Role.TRAINEE);
        assertThat(REACH.roles(Actor.ANYBODY)).isEmpty();
    }

    @Test
    void letsAnAdministratorGrantLowerRolesInTheOwnSubtreeOnly() {
        assertThat(REACH.mayGrant(EASTERN, Role.SECRETARY, EAST_BRANCH)).isTrue();
        assertThat(REACH.mayGrant(EASTERN, Role.SECRETARY, WEST_BRANCH)).isFalse();
        assertThat(REACH.mayGrant(EASTERN, Role.COUNTY_ADMINISTRATOR, EAST)).isFalse();
        assertThat(REACH.mayGrant(EASTERN, Role.CITY_ADMINISTRATOR, EAST)).isFalse();
        assertThat(REACH.mayGrant(SECRETARY, Role.INSTRUCTOR, EAST_BRANCH)).isFalse();
    }

    @Test
    void putsNobodyAboveTheirEqualsOrBetters() {
        assertThat(REACH.outranks(EASTERN, new PersonId("newcomer"), Permission.ISSUE_ACTIVATION))
                .isTrue();
        assertThat(REACH.outranks(SECRETARY, new PersonId("eastern"), Permission.ISSUE_ACTIVATION))
                .isFalse();
        assertThat(REACH.outranks(SECRETARY, new PersonId("secretary"), Permission.ISSUE_ACTIVATION))
                .isFalse();
        // The secretary's other role hangs below the sibling county.
        assertThat(REACH.outranks(EASTERN, new PersonId("secretary"), Permission.ISSUE_ACTIVATION))
                .isFalse();
    }

    /** Random trees and grants: what {@link Reach} says is what walking upward node by node says. */
    @Test
    void agreesWithAWalkUpTheTree() {
        for (long seed = 1; seed <= 300; seed++) {
            var chance = new Random(seed);
            var nodes = randomNodes(chance);
            var grants = randomGrants(chance, nodes);
            var reach = Reach.over(OrganizationTree.of(nodes), grants);
            Permission permission = pick(chance, List.of(Permission.values()));

            for (int person = 0; person < 4; person++) {
                Actor actor = Actor.of(new PersonId("p" + person));
                Scope scope = reach.scope(actor, permission);
                for (Organization node : nodes) {
                    boolean expected = naive(nodes, grants, "p" + person, permission, node);
                    assertThat(reach.permits(actor, permission, node.id()))
                            .as("seed %d, p%d, %s", seed, person, node)
                            .isEqualTo(expected);
                    assertThat(scope.includes(reach.path(node.id()))).isEqualTo(expected);
                }
                assertThat(scope.nodes())
                        .allSatisfy(it -> assertThat(scope.nodes())
                                .noneMatch(other ->
                                        !other.equals(it) && reach.path(it).contains(other)));
            }
        }
    }

    private static List<Organization> randomNodes(Random chance) {
        var nodes = new ArrayList<Organization>();
        nodes.add(Organization.of(new OrganizationId("n0"), Kind.PROVINCE, "n0", null, OrganizationFixture.NOW));
        for (int i = 1; i < 40; i++) {
            Organization parent = pick(chance, nodes);
            if (depth(nodes, parent) < OrganizationTree.MAX_DEPTH) {
                nodes.add(OrganizationFixture.node(new OrganizationId("n" + i), Kind.COMMITTEE, parent.id()));
            }
        }
        return nodes;
    }

    private static List<RoleGrant> randomGrants(Random chance, List<Organization> nodes) {
        var grants = new ArrayList<RoleGrant>();
        for (int i = 0; i < 8; i++) {
            grants.add(new RoleGrant(
                    new PersonId("p" + chance.nextInt(4)),
                    pick(chance, List.of(Role.values())),
                    pick(chance, nodes).id()));
        }
        return grants;
    }

    private static boolean naive(
            List<Organization> nodes, List<RoleGrant> grants, String person, Permission permission, Organization node) {
        boolean here = grants.stream()
                .anyMatch(it -> it.person().value().equals(person)
                        && it.node().equals(node.id())
                        && it.role().permits(permission));
        return here || (node.parent() != null && naive(nodes, grants, person, permission, byId(nodes, node.parent())));
    }

    private static int depth(List<Organization> nodes, Organization node) {
        return node.parent() == null ? 1 : 1 + depth(nodes, byId(nodes, node.parent()));
    }

    private static Organization byId(List<Organization> nodes, OrganizationId id) {
        return nodes.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
