package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationFixture.CITY;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.EAST_COMMITTEE;
import static org.weike.core.organization.OrganizationFixture.PLANT;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.WEST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.node;
import static org.weike.core.organization.OrganizationOffice.EASTERN;
import static org.weike.core.organization.OrganizationOffice.JOB;
import static org.weike.core.organization.OrganizationOffice.RIDER;
import static org.weike.core.organization.OrganizationOffice.WESTERN;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.Scope;

class OrganizationDeskTest {

    private static final Actor RIDER_HERSELF = Actor.of(RIDER);

    private final OrganizationOffice office = new OrganizationOffice();
    private final OrganizationDesk desk = office.organizations;

    @Test
    void addsANodeAndSaysSo() {
        var added = (TreeChange.Done) desk.add(EASTERN, Kind.BRANCH, "骑手联合支部", EAST, null);

        OrganizationId id = added.organization().id();
        assertThat(desk.children(EASTERN, EAST)).contains(added.organization());
        assertThat(office.footprints.acts).containsExactly("organization.added " + id.value());
        assertThat(office.footprints.changed).containsExactly("organization " + id.value());
    }

    @Test
    void showsTheSiblingNothingAndDoesNothingForIt() {
        assertThatThrownBy(() -> desk.open(WESTERN, EAST_BRANCH)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.children(WESTERN, EAST)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.path(WESTERN, EAST)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.covered(WESTERN, EAST_BRANCH)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.add(WESTERN, Kind.BRANCH, "支部", EAST, null))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.rename(WESTERN, EAST_BRANCH, 1, "支部")).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.cover(WESTERN, WEST_BRANCH, 1, Set.of(PLANT)))
                .isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.move(EASTERN, EAST_BRANCH, 1, WEST)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void findsOnlyWhereThePermissionReaches() {
        desk.find(EASTERN, Permission.EDIT_TREE, OrganizationDesk.ALL.matching("支部"));
        desk.find(RIDER_HERSELF, Permission.SEE_TREE, OrganizationDesk.ALL);

        assertThat(office.footprints.searched)
                .containsExactly(new Scope(false, Set.of(EAST)), new Scope(false, Set.of()));
    }

    @Test
    void answersNoQuestionForOtherRecords() {
        assertThatThrownBy(() -> desk.find(EASTERN, Permission.SEE_TREE, Query.of("person")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesNoNodeForSomebodyWhoReachesNoFurtherThanThatNode() {
        assertThatThrownBy(() -> desk.move(EASTERN, EAST, 1, CITY)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.add(EASTERN, Kind.PROVINCE, "省", null, null))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void namesWhatSomebodyBelongsToAndNothingElse() {
        Actor rider = Actor.of(RIDER);

        assertThat(desk.path(rider, EAST_BRANCH))
                .extracting(Organization::id)
                .containsExactly(PROVINCE, CITY, EAST, EAST_COMMITTEE, EAST_BRANCH);
        assertThat(desk.open(rider, CITY).id()).isEqualTo(CITY);
        assertThatThrownBy(() -> desk.open(rider, WEST)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.open(rider, PLANT)).isInstanceOf(OutOfReach.class);
        assertThatThrownBy(() -> desk.open(Actor.ANYBODY, CITY)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void startsEverybodyAtTheTopOfTheirOwnSubtree() {
        assertThat(desk.tops(EASTERN, Permission.SEE_TREE))
                .extracting(Organization::id)
                .containsExactly(EAST);
        assertThat(desk.tops(JOB, Permission.SEE_TREE))
                .extracting(Organization::id)
                .containsExactly(PROVINCE);
        assertThat(desk.tops(Actor.of(RIDER), Permission.SEE_TREE)).isEmpty();
    }

    @Test
    void changesNoRevisionThatIsNotTheNewest() {
        desk.rename(EASTERN, EAST_BRANCH, 1, "新名");

        assertThatThrownBy(() -> desk.rename(EASTERN, EAST_BRANCH, 1, "别名")).isInstanceOf(EditConflict.class);
    }

    @Test
    void refusesACycle() {
        var inner = node(new OrganizationId("inner"), Kind.COMMITTEE, EAST_COMMITTEE);
        desk.addAll(JOB, List.of(inner));

        assertThat(desk.move(EASTERN, EAST_COMMITTEE, 1, inner.id()))
                .isEqualTo(new TreeChange.Refused(TreeProblem.CYCLE));
    }

    /** Another application node hangs the destination below the moved node just before this node writes. */
    @Test
    void givesWayWhereTwoMovesTogetherMakeACycle() {
        var other = node(new OrganizationId("other"), Kind.COMMITTEE, EAST);
        desk.addAll(JOB, List.of(other));
        var racing = new RacingOrganizations(
                office.tree, () -> office.tree.replace(other.movedBelow(EAST_COMMITTEE, office.clock.instant())));
        var directory = new OrganizationDirectory(racing, office.clock);
        var reach = Reach.over(OrganizationFixture.TREE.with(List.of(other)), List.of());
        var writes = new OwnWrites(office.footprints);
        var traces = new Traces(office.footprints, office.footprints, office.footprints, writes);
        var here = new OrganizationDesk(
                racing, directory, office.people, reach, traces, office.footprints, writes, office.clock);

        assertThat(here.move(JOB, EAST_COMMITTEE, 1, other.id())).isEqualTo(new TreeChange.Refused(TreeProblem.CYCLE));
        assertThat(directory.get().path(EAST_BRANCH))
                .containsExactly(PROVINCE, CITY, EAST, EAST_COMMITTEE, EAST_BRANCH);
        assertThat(directory.get().path(other.id())).containsExactly(PROVINCE, CITY, EAST, EAST_COMMITTEE, other.id());
    }

    @Test
    void followsWhatAnotherNodeWrites() {
        var elsewhere = new OrganizationDirectory(office.tree, office.clock);
        desk.rename(EASTERN, EAST_BRANCH, 1, "新名");

        elsewhere.refresh();

        assertThat(elsewhere.get().find(EAST_BRANCH).orElseThrow().name()).isEqualTo("新名");
    }
}
