package org.weike.core.organization;

import java.util.ArrayList;
import java.util.List;
import org.weike.core.MovableClock;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;
import org.weike.core.search.OwnWrites;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** The desks of this feature over the small province of {@link OrganizationFixture}, in memory. */
public final class OrganizationOffice {

    public static final Actor.Platform JOB = new Actor.Platform("test");
    public static final Actor EASTERN = Actor.of(new PersonId("eastern"));
    public static final Actor WESTERN = Actor.of(new PersonId("western"));
    public static final Actor SECRETARY = Actor.of(new PersonId("secretary"));
    public static final PersonId RIDER = new PersonId("rider");
    public static final String RIDERS_PHONE = "13900000001";

    public final MovableClock clock = new MovableClock(OrganizationFixture.NOW);
    public final KeyRing keys = TestKeys.fresh();
    public final NumberSafe safe = new NumberSafe(keys);
    public final Footprints footprints = new Footprints();
    public final List<Object> events = new ArrayList<>();
    public final People people = new InMemoryPeople();
    public final Reach reach;
    public final OrganizationDirectory directory;
    public final OrganizationDesk organizations;
    public final PeopleDesk desk;
    public final RosterDesk roster;
    public final ArrivalDesk arrivals;
    public final RoleDesk roles;

    final Organizations tree = new InMemoryOrganizations();

    public OrganizationOffice() {
        tree.add(OrganizationFixture.TREE.subtree(OrganizationFixture.PROVINCE).toList());
        var histories = new InMemoryRoleHistories();
        var writes = new OwnWrites(footprints);
        var traces = new Traces(footprints, footprints, footprints, writes);
        directory = new OrganizationDirectory(tree, clock);
        var book = new RoleBook(histories, clock);
        reach = new Reach(directory, book);
        organizations = new OrganizationDesk(tree, directory, people, reach, traces, footprints, writes, clock);
        desk = new PeopleDesk(people, directory, reach, safe, traces, footprints, writes);
        roster = new RosterDesk(people, desk, directory, reach, safe, traces, events::add, clock);
        arrivals = new ArrivalDesk(people, directory, reach, traces, footprints, writes, clock);
        roles = new RoleDesk(histories, book, directory, desk, reach, traces, clock);
        staff();
    }

    private void staff() {
        employ("eastern", OrganizationFixture.EAST_BRANCH, "E1");
        employ("western", OrganizationFixture.WEST_BRANCH, "W1");
        employ("secretary", OrganizationFixture.EAST_BRANCH, "E2");
        roster.addAs(
                JOB,
                RIDER,
                OrganizationFixture.EAST_BRANCH,
                new PersonForm("林小舟", new StaffNumber("R1"), new PhoneNumber(RIDERS_PHONE), null),
                Status.of(Status.Standing.FULL, OrganizationFixture.NOW));
        roles.grant(JOB, new PersonId("eastern"), Role.COUNTY_ADMINISTRATOR, OrganizationFixture.EAST);
        roles.grant(JOB, new PersonId("western"), Role.COUNTY_ADMINISTRATOR, OrganizationFixture.WEST);
        roles.grant(JOB, new PersonId("secretary"), Role.SECRETARY, OrganizationFixture.EAST_BRANCH);
        footprints.acts.clear();
        footprints.looks.clear();
        footprints.changed.clear();
    }

    public void employ(String id, OrganizationId home, String staffNumber) {
        roster.addAs(
                JOB,
                new PersonId(id),
                home,
                PersonForm.of("人员" + id, new StaffNumber(staffNumber)),
                Status.of(Status.Standing.FULL, OrganizationFixture.NOW));
    }

    public Person person(PersonId id) {
        return people.find(id).orElseThrow();
    }
}
