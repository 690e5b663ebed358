package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.PLANT;
import static org.weike.core.organization.OrganizationFixture.WEST_BRANCH;
import static org.weike.core.organization.OrganizationOffice.EASTERN;
import static org.weike.core.organization.OrganizationOffice.RIDER;
import static org.weike.core.organization.OrganizationOffice.SECRETARY;
import static org.weike.core.organization.OrganizationOffice.WESTERN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

class RoleDeskTest {

    private static final PersonId COUNTY = new PersonId("eastern");

    private final OrganizationOffice office = new OrganizationOffice();
    private final RoleDesk desk = office.roles;

    @Test
    void grantsARoleThatHoldsAtOnceAndKeepsItsTerm() {
        desk.grant(EASTERN, RIDER, Role.INSTRUCTOR, EAST_BRANCH);
        assertThat(office.reach.permits(Actor.of(RIDER), Permission.SEE_LEDGER, EAST_BRANCH))
                .isTrue();
        office.clock.advance(Duration.ofDays(1));
        desk.revoke(EASTERN, RIDER, Role.INSTRUCTOR, EAST_BRANCH);

        Instant end = NOW.plus(Duration.ofDays(1));
        assertThat(office.reach.permits(Actor.of(RIDER), Permission.SEE_LEDGER, EAST_BRANCH))
                .isFalse();
        assertThat(desk.history(EASTERN, RIDER))
                .containsExactly(new RoleTerm(Role.INSTRUCTOR, EAST_BRANCH, NOW, COUNTY, end));
        assertThat(office.footprints.acts).containsExactly("role.granted rider", "role.revoked rider");
    }

    @Test
    void grantsNothingAtOrAboveTheActorsOwnRole() {
        assertThat(desk.grantable(EASTERN, EAST)).doesNotContain(Role.COUNTY_ADMINISTRATOR, Role.TRAINEE);
        assertThat(desk.grant(EASTERN, RIDER, Role.COUNTY_ADMINISTRATOR, EAST))
                .isEqualTo(new RoleChange.Refused(RoleChange.Reason.NOT_BELOW_YOURS));
        assertThat(desk.revoke(EASTERN, COUNTY, Role.COUNTY_ADMINISTRATOR, EAST))
                .isEqualTo(new RoleChange.Refused(RoleChange.Reason.NOT_BELOW_YOURS));
    }

    @Test
    void grantsNothingBesideTheActorsOwnSubtree() {
        assertThatThrownBy(() -> desk.grant(EASTERN, RIDER, Role.INSTRUCTOR, WEST_BRANCH))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.grant(WESTERN, RIDER, Role.INSTRUCTOR, WEST_BRANCH))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.grant(SECRETARY, RIDER, Role.INSTRUCTOR, EAST_BRANCH))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.at(WESTERN, EAST_BRANCH)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.history(WESTERN, RIDER)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void tellsWhichRolesOnTheWayUpHoldAPermissionTheNearestFirst() {
        desk.grant(EASTERN, RIDER, Role.ORGANIZER, EAST_BRANCH);

        assertThat(desk.offices(SECRETARY, Permission.PUBLISH_LESSONS, EAST_BRANCH))
                .extracting(Office::role, it -> it.node().id())
                .startsWith(tuple(Role.ORGANIZER, EAST_BRANCH), tuple(Role.COUNTY_ADMINISTRATOR, EAST));
        assertThatThrownBy(() -> desk.offices(SECRETARY, Permission.PUBLISH_LESSONS, WEST_BRANCH))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void grantsARoleOnlyOnceAndOnlyWhereItMakesSense() {
        desk.grant(EASTERN, RIDER, Role.POSTER_UP, PLANT);

        assertThat(desk.grant(EASTERN, RIDER, Role.POSTER_UP, PLANT))
                .isEqualTo(new RoleChange.Refused(RoleChange.Reason.ALREADY_GRANTED));
        assertThat(desk.grant(EASTERN, RIDER, Role.POSTER_UP, EAST_BRANCH))
                .isEqualTo(new RoleChange.Refused(RoleChange.Reason.WRONG_KIND_OF_NODE));
        assertThat(desk.revoke(EASTERN, RIDER, Role.SECRETARY, EAST_BRANCH))
                .isEqualTo(new RoleChange.Refused(RoleChange.Reason.NOT_GRANTED));
    }

    @Test
    void showsTermsOnlyAsFarAsTheirNodesAreWithinReach() {
        desk.grant(EASTERN, RIDER, Role.INSTRUCTOR, EAST_BRANCH);
        desk.grant(OrganizationOffice.JOB, RIDER, Role.INSTRUCTOR, WEST_BRANCH);

        assertThat(desk.history(EASTERN, RIDER)).extracting(RoleTerm::node).containsExactly(EAST_BRANCH);
        assertThat(desk.history(Actor.of(RIDER), RIDER))
                .extracting(RoleTerm::node)
                .containsExactly(EAST_BRANCH, WEST_BRANCH);
        assertThat(desk.at(EASTERN, EAST_BRANCH)).contains(new RoleGrant(RIDER, Role.INSTRUCTOR, EAST_BRANCH));
    }
}
