package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.PLANT;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.WEST_BRANCH;
import static org.weike.core.organization.OrganizationOffice.RIDER;
import static org.weike.core.organization.OrganizationOffice.SECRETARY;
import static org.weike.core.organization.OrganizationOffice.WESTERN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

class ArrivalDeskTest {

    private static final PersonId WESTERN_ADMINISTRATOR = new PersonId("western");

    private final OrganizationOffice office = new OrganizationOffice();
    private final ArrivalDesk arrivals = office.arrivals;

    @Test
    void tellsTheDestinationWhoArrivesAndFromWhereAndNoMore() {
        propose();

        assertThat(arrivals.open(WESTERN, RIDER))
                .isEqualTo(new Arrival(
                        RIDER,
                        "林小舟",
                        new StaffNumber("R1"),
                        Standing.FULL,
                        place(EAST_BRANCH.value(), Kind.BRANCH, "east", "east-committee"),
                        place(WEST_BRANCH.value(), Kind.BRANCH, "west"),
                        NOW,
                        2));
        assertThatThrownBy(() -> office.desk.open(WESTERN, RIDER)).isInstanceOf(OutOfReach.class);
        assertThat(office.footprints.looks).doesNotContain("OPENED rider");
    }

    private static Place place(String id, Kind kind, String... below) {
        var above = new ArrayList<>(List.of("示范省", "组织 city"));
        List.of(below).forEach(it -> above.add("组织 " + it));
        return new Place(new OrganizationId(id), kind, "组织 " + id, above);
    }

    @Test
    void looksOnlyWhereTheActorWritesAboutPeople() {
        arrivals.find(WESTERN, ArrivalDesk.ALL);

        assertThat(office.footprints.searched).containsExactly(new Scope(false, Set.of(WEST)));
    }

    @Test
    void keepsHomeResponsibleUntilTheDestinationAccepts() {
        propose();

        assertThat(office.person(RIDER).home()).isEqualTo(EAST_BRANCH);
        refused(() -> arrivals.accept(SECRETARY, RIDER, 2));
        assertThat(arrivals.accept(WESTERN, RIDER, 2)).isEqualTo(new ArrivalChange.Done(RIDER));

        Person moved = office.person(RIDER);
        assertThat(moved.home()).isEqualTo(WEST_BRANCH);
        assertThat(moved.past()).containsExactly(new Chapter(EAST_BRANCH, moved.status(), NOW));
        assertThat(answer())
                .isEqualTo(new TransferAnswer(TransferAnswer.Kind.ACCEPTED, WESTERN_ADMINISTRATOR, NOW, ""));
        refused(() -> office.desk.open(SECRETARY, RIDER));
    }

    @Test
    void tellsHomeWhoDeclinedAndWhy() {
        propose();
        arrivals.decline(WESTERN, RIDER, 2, "本县没有这个人");

        assertThat(office.person(RIDER).pendingTransfer()).isEmpty();
        assertThat(answer())
                .isEqualTo(new TransferAnswer(TransferAnswer.Kind.DECLINED, WESTERN_ADMINISTRATOR, NOW, "本县没有这个人"));
        assertThat(office.footprints.acts).contains("person.transferDeclined rider");
        refused(() -> arrivals.open(WESTERN, RIDER));
    }

    @Test
    void declinesNobodyWithoutAReason() {
        propose();

        assertThatThrownBy(() -> arrivals.decline(WESTERN, RIDER, 2, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAProposalBackOnceAndOnlyAtHome() {
        propose();
        refused(() -> office.roster.withdrawTransfer(WESTERN, RIDER, 2));
        office.roster.withdrawTransfer(SECRETARY, RIDER, 2);

        assertThat(office.person(RIDER).pendingTransfer()).isEmpty();
        assertThat(answer().kind()).isEqualTo(TransferAnswer.Kind.WITHDRAWN);
        refused(() -> arrivals.accept(WESTERN, RIDER, 3));
        assertThat(office.roster.withdrawTransfer(SECRETARY, RIDER, 3))
                .isEqualTo(new PersonChange.Refused(PersonChange.Reason.NOTHING_TO_END));
    }

    @Test
    void answersNoRevisionThatIsNotTheNewest() {
        propose();

        assertThatThrownBy(() -> arrivals.accept(WESTERN, RIDER, 1)).isInstanceOf(EditConflict.class);
    }

    @Test
    void hasTheSearchReadEveryStepAgain() {
        propose();
        arrivals.accept(WESTERN, RIDER, 2);

        assertThat(office.footprints.changed)
                .filteredOn("arrival rider"::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, NO, BRANCH, USUAL",
        "PROBATIONARY, NO, COMMITTEE, UNUSUAL",
        "FULL, OUT, COUNTY, UNUSUAL",
        "PROBATIONARY, NO, ENTERPRISE, NEVER",
        "RESTORED, NO, SITE, NEVER",
        "FULL, IN, ENTERPRISE, USUAL",
        "NOT_A_MEMBER, NO, SITE, USUAL",
        "NOT_A_MEMBER, NO, BRANCH, USUAL"
    })
    void keepsTheAffiliationOfAMemberWithAPartyOrganization(
            Standing standing, Floating floating, Kind kind, Housing housing) {
        assertThat(new Status(standing, floating, NOW).housedBy(kind)).isEqualTo(housing);
    }

    @Test
    void transfersNoMemberToAPlaceOfWork() {
        assertThat(office.roster.proposeTransfer(SECRETARY, RIDER, 1, PLANT))
                .isEqualTo(new PersonChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM));
    }

    @Test
    void addsNoMemberAtAPlaceOfWorkAndLetsNobodyJoinThere() {
        var eastern = OrganizationOffice.EASTERN;
        var form = PersonForm.of("厂里的人", new StaffNumber("P1"));
        var no = new PersonChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM);

        assertThat(office.roster.add(eastern, PLANT, form, Status.of(Standing.FULL, NOW)))
                .isEqualTo(no);
        var worker = (PersonChange.Done) office.roster.add(eastern, PLANT, form, Status.of(Standing.NOT_A_MEMBER, NOW));
        var id = worker.card().person().id();
        assertThat(office.roster.changeStatus(eastern, id, 1, Status.of(Standing.PROBATIONARY, NOW)))
                .isEqualTo(no);
        assertThat(office.person(id).status().isMember()).isFalse();
    }

    @Test
    void acceptsNobodyWhoBecameAMemberMeanwhileAtAPlaceOfWork() {
        var eastern = OrganizationOffice.EASTERN;
        office.roster.changeStatus(eastern, RIDER, 1, Status.of(Standing.NOT_A_MEMBER, NOW));
        office.roster.proposeTransfer(eastern, RIDER, 2, PLANT);
        office.roster.changeStatus(eastern, RIDER, 3, Status.of(Standing.PROBATIONARY, NOW));

        assertThat(arrivals.accept(eastern, RIDER, 4))
                .isEqualTo(new ArrivalChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM));
    }

    private void propose() {
        office.roster.proposeTransfer(SECRETARY, RIDER, 1, WEST_BRANCH);
    }

    private TransferAnswer answer() {
        return Objects.requireNonNull(
                office.person(RIDER).lastTransfer().orElseThrow().answer());
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(OutOfReach.class);
    }
}
