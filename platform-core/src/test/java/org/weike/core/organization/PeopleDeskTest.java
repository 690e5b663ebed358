package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.EAST_COMMITTEE;
import static org.weike.core.organization.OrganizationFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.PLANT;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.WEST_BRANCH;
import static org.weike.core.organization.OrganizationOffice.EASTERN;
import static org.weike.core.organization.OrganizationOffice.RIDER;
import static org.weike.core.organization.OrganizationOffice.RIDERS_PHONE;
import static org.weike.core.organization.OrganizationOffice.SECRETARY;
import static org.weike.core.organization.OrganizationOffice.WESTERN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.organization.Status.Standing;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

class PeopleDeskTest {

    private static final IdentityNumber IDENTITY = new IdentityNumber("11010519491231002x");

    private final OrganizationOffice office = new OrganizationOffice();
    private final PeopleDesk desk = office.desk;
    private final RosterDesk roster = office.roster;

    @Test
    void masksAPhoneEverywhereUntilSomebodyAsks() {
        assertThat(desk.open(SECRETARY, RIDER).phone()).isEqualTo("139****0001");
        assertThat(desk.at(SECRETARY, EAST_BRANCH))
                .extracting(PersonLine::phone)
                .contains("139****0001", "");
        assertThat(desk.unmask(SECRETARY, RIDER))
                .isEqualTo(new PersonNumbers(Optional.of(new PhoneNumber(RIDERS_PHONE)), Optional.empty()));
    }

    @Test
    void remembersEveryLook() {
        desk.open(SECRETARY, RIDER);
        desk.unmask(SECRETARY, RIDER);
        roster.correct(SECRETARY, RIDER, 1, PersonForm.of("林小舟", new StaffNumber("R2")));

        assertThat(office.footprints.looks).containsExactly("OPENED rider", "UNMASKED rider", "EDITED rider");
        assertThat(office.footprints.acts).containsExactly("person.unmasked rider", "person.corrected rider");
        assertThat(office.footprints.changed).containsExactly("person rider");
    }

    @Test
    void storesNoNumberInClear() {
        roster.correct(SECRETARY, RIDER, 1, new PersonForm("林小舟", new StaffNumber("R1"), null, IDENTITY));

        assertThat(office.person(RIDER).toString())
                .doesNotContain(RIDERS_PHONE, "0000001", IDENTITY.characters(), "19491231");
        assertThat(IDENTITY).hasToString("110*************2X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900000001", "+86 139-0000-0001", " 139 0000 0001 ", "r1", " R1"})
    void findsByTheWholeNumberHoweverItIsTyped(String typed) {
        assertThat(desk.findByNumber(SECRETARY, typed))
                .extracting(PersonLine::id)
                .containsExactly(RIDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1390000000", "139000000011", "0001", "", "林小舟", "*"})
    void findsNobodyByAPartOfANumberOrByNonsense(String typed) {
        assertThat(desk.findByNumber(SECRETARY, typed)).isEmpty();
    }

    @Test
    void showsTheSiblingNobodyAndWritesNothingForIt() {
        var form = PersonForm.of("某人", new StaffNumber("X9"));
        var status = Status.of(Standing.FULL, NOW);

        assertThat(desk.findByNumber(WESTERN, RIDERS_PHONE)).isEmpty();
        refused(() -> desk.open(WESTERN, RIDER));
        refused(() -> desk.at(WESTERN, EAST_BRANCH));
        refused(() -> desk.unmask(WESTERN, RIDER));
        refused(() -> desk.require(WESTERN, Permission.SEE_PEOPLE, RIDER));
        refused(() -> roster.add(WESTERN, EAST_BRANCH, form, status));
        refused(() -> roster.correct(WESTERN, RIDER, 1, form));
        refused(() -> roster.forgetPhone(WESTERN, RIDER, 1));
        refused(() -> roster.changeStatus(WESTERN, RIDER, 1, status));
        refused(() -> roster.host(WESTERN, RIDER, 1, WEST_BRANCH, Membership.Kind.FLOATING));
        refused(() -> roster.endHosting(WESTERN, RIDER, 1, WEST_BRANCH));
        refused(() -> roster.proposeTransfer(WESTERN, RIDER, 1, WEST_BRANCH));
        refused(() -> roster.withdrawTransfer(WESTERN, RIDER, 1));
        refused(() -> roster.destination(WESTERN, RIDER, "west-branch"));
        assertThat(office.footprints.acts).isEmpty();
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(OutOfReach.class);
    }

    @Test
    void searchesWithinTheReachOfTheActor() {
        desk.find(EASTERN, Query.of("person"));
        desk.find(Actor.ANYBODY, Query.of("person"));

        assertThat(office.footprints.searched)
                .containsExactly(new Scope(false, Set.of(EAST)), new Scope(false, Set.of()));
    }

    @Test
    void showsPeopleTheirOwnCardAndNobodyElses() {
        assertThat(desk.open(Actor.of(RIDER), RIDER).person().name()).isEqualTo("林小舟");
        assertThatThrownBy(() -> desk.open(
                        Actor.of(RIDER),
                        office.people.at(EAST_BRANCH).getFirst().id()))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void refusesANumberThatSomebodyHasAlready() {
        roster.correct(SECRETARY, RIDER, 1, new PersonForm("林小舟", new StaffNumber("R1"), null, IDENTITY));
        var status = Status.of(Standing.NOT_A_MEMBER, NOW);

        assertThat(roster.add(SECRETARY, EAST_BRANCH, PersonForm.of("甲", new StaffNumber("r1")), status))
                .isEqualTo(new PersonChange.Refused(PersonChange.Reason.STAFF_NUMBER_TAKEN));
        assertThat(roster.add(
                        SECRETARY, EAST_BRANCH, new PersonForm("乙", new StaffNumber("R8"), null, IDENTITY), status))
                .isEqualTo(new PersonChange.Refused(PersonChange.Reason.IDENTITY_NUMBER_TAKEN));
    }

    @Test
    void letsHomeAndHostSeeAFloatingMemberButOnlyHomeWrite() {
        roster.host(SECRETARY, RIDER, 1, WEST_BRANCH, Membership.Kind.FLOATING);

        assertThat(desk.at(WESTERN, WEST_BRANCH)).extracting(PersonLine::id).contains(RIDER);
        assertThat(desk.open(WESTERN, RIDER).person().home()).isEqualTo(EAST_BRANCH);
        refused(() -> roster.changeStatus(WESTERN, RIDER, 2, Status.of(Standing.SUSPENDED, NOW)));
        assertThat(roster.endHosting(WESTERN, RIDER, 2, WEST_BRANCH)).isInstanceOf(PersonChange.Done.class);
        refused(() -> desk.open(WESTERN, RIDER));
    }

    @Test
    void findsBothWhoShareAPhone() {
        var other = roster.add(
                SECRETARY,
                EAST_BRANCH,
                new PersonForm("林大舟", new StaffNumber("R3"), new PhoneNumber(RIDERS_PHONE), null),
                Status.of(Standing.FULL, NOW));
        PersonId couple = ((PersonChange.Done) other).card().person().id();

        assertThat(desk.findByNumber(SECRETARY, RIDERS_PHONE))
                .extracting(PersonLine::id)
                .containsExactlyInAnyOrder(RIDER, couple);
    }

    @Test
    void offersAHostNothingThatOnlyHomeMayDo() {
        roster.host(SECRETARY, RIDER, 1, WEST_BRANCH, Membership.Kind.FLOATING);

        var atHost = desk.open(WESTERN, RIDER).sight();
        assertThat(atHost.acts()).containsExactlyInAnyOrder(PersonAct.UNMASK, PersonAct.SEE_LEDGER);
        assertThat(atHost.endable()).containsExactly(WEST_BRANCH);
        assertThat(desk.open(EASTERN, RIDER).sight().acts())
                .containsExactlyInAnyOrder(
                        PersonAct.EDIT, PersonAct.UNMASK, PersonAct.GRANT_ROLES, PersonAct.SEE_LEDGER);
        refused(() -> office.roles.grant(WESTERN, RIDER, Role.ORGANIZER, WEST));
    }

    @Test
    void namesHomeToTheHostAndTheHostToHome() {
        roster.host(SECRETARY, RIDER, 1, WEST_BRANCH, Membership.Kind.FLOATING);

        assertThat(desk.home(WESTERN, RIDER).name()).isEqualTo("组织 east-branch");
        assertThat(desk.open(WESTERN, RIDER).sight().place(EAST_BRANCH)).isPresent();
        assertThat(desk.open(SECRETARY, RIDER).sight().place(WEST_BRANCH))
                .map(Place::above)
                .hasValue(List.of("示范省", "组织 city", "组织 west"));
    }

    @Test
    void tellsOneHostNothingOfAnother() {
        roster.host(SECRETARY, RIDER, 1, WEST_BRANCH, Membership.Kind.FLOATING);
        roster.host(SECRETARY, RIDER, 2, PLANT, Membership.Kind.WORKPLACE);
        roster.proposeTransfer(SECRETARY, RIDER, 3, EAST_COMMITTEE);

        assertThat(desk.open(WESTERN, RIDER).sight().places()).containsOnlyKeys(EAST_BRANCH, WEST_BRANCH);
    }

    @Test
    void keepsEveryStatusSomebodyHad() {
        var lost = Status.of(Standing.LOST_CONTACT, NOW.plusSeconds(60));
        roster.changeStatus(SECRETARY, RIDER, 1, lost);
        roster.changeStatus(SECRETARY, RIDER, 2, Status.of(Standing.RESTORED, NOW.plusSeconds(90)));

        assertThat(office.person(RIDER).past())
                .extracting(it -> it.status().standing())
                .containsExactly(Standing.FULL, Standing.LOST_CONTACT);
    }

    @Test
    void changesNoRevisionThatIsNotTheNewest() {
        roster.forgetPhone(SECRETARY, RIDER, 1);

        assertThat(office.events).contains(new PersonRenumbered(RIDER));
        assertThatThrownBy(() -> roster.forgetPhone(SECRETARY, RIDER, 1)).isInstanceOf(EditConflict.class);
    }

    @Test
    void hostsNobodyAtHomeOrNowhere() {
        assertThat(roster.host(SECRETARY, RIDER, 1, EAST_BRANCH, Membership.Kind.SERVICE))
                .isEqualTo(new PersonChange.Refused(PersonChange.Reason.AT_HOME_THERE));
        assertThat(roster.host(SECRETARY, RIDER, 1, PLANT, Membership.Kind.WORKPLACE))
                .isInstanceOf(PersonChange.Done.class);
    }
}
