package org.weike.core.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.weike.core.TestPlatform;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Two branches of one county with a secretary each, and whoever is added to them. */
final class ActivityFixture {

    static final Actor.Platform PLATFORM = new Actor.Platform("test");
    static final OrganizationId COUNTY = new OrganizationId("study-county");
    static final OrganizationId RED = new OrganizationId("study-red");
    static final OrganizationId BLUE = new OrganizationId("study-blue");
    static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 1);

    private final RosterDesk roster;
    private final ArrivalDesk arrivals;
    private final RoleDesk roles;
    private final AtomicInteger last = new AtomicInteger();
    private final Actor red;
    private final Actor blue;
    private final Actor administrator;

    ActivityFixture(
            FirstStartDesk start,
            OrganizationDesk organizations,
            RosterDesk roster,
            ArrivalDesk arrivals,
            RoleDesk roles) {
        this.roster = roster;
        this.arrivals = arrivals;
        this.roles = roles;
        start.createFirstAdministrator(PLATFORM);
        var province =
                organizations.tops(PLATFORM, Permission.SEE_TREE).getFirst().id();
        var city = new OrganizationId("study-city");
        organizations.addAll(
                PLATFORM,
                List.of(
                        node(city, Kind.CITY, province),
                        node(COUNTY, Kind.COUNTY, city),
                        node(RED, Kind.BRANCH, COUNTY),
                        node(BLUE, Kind.BRANCH, COUNTY)));
        red = holder(Role.SECRETARY, RED);
        blue = holder(Role.SECRETARY, BLUE);
        administrator = holder(Role.COUNTY_ADMINISTRATOR, COUNTY);
    }

    private static Organization node(OrganizationId id, Kind kind, OrganizationId parent) {
        return Organization.of(id, kind, "组织 " + id.value(), parent, TestPlatform.MONDAY_AT_NINE);
    }

    private Actor holder(Role role, OrganizationId node) {
        var person = person(node.equals(BLUE) ? BLUE : RED);
        roles.grant(PLATFORM, person, role, node);
        return Actor.of(person);
    }

    Actor secretary(OrganizationId branch) {
        return branch.equals(RED) ? red : blue;
    }

    Actor administrator() {
        return administrator;
    }

    PersonId person(OrganizationId home) {
        int number = last.incrementAndGet();
        var form = PersonForm.of("周" + number, new StaffNumber("B" + number));
        var status = Status.of(Status.Standing.FULL, Instant.parse("2020-03-02T01:00:00Z"));
        return done(roster.add(PLATFORM, home, form, status)).id();
    }

    List<PersonId> people(OrganizationId home, int count) {
        var all = new ArrayList<PersonId>();
        for (int each = 0; each < count; each++) {
            all.add(person(home));
        }
        return all;
    }

    /** Somebody at home at one branch and a guest of the other. */
    PersonId guest(OrganizationId home, OrganizationId host) {
        int number = last.incrementAndGet();
        var form = PersonForm.of("流" + number, new StaffNumber("B" + number));
        var status = Status.of(Status.Standing.FULL, Instant.parse("2020-03-02T01:00:00Z"));
        var person = done(roster.add(PLATFORM, home, form, status));
        return done(roster.host(PLATFORM, person.id(), person.rev(), host, Membership.Kind.FLOATING))
                .id();
    }

    /** To another home, which accepts. */
    void move(PersonId person, OrganizationId home) {
        var proposed = done(roster.proposeTransfer(PLATFORM, person, 1, home));
        arrivals.accept(PLATFORM, person, proposed.rev());
    }

    private static Person done(PersonChange change) {
        return ((PersonChange.Done) change).card().person();
    }

    static BranchStudyId fresh() {
        return new BranchStudyId(UUID.randomUUID().toString());
    }

    /** On the day before the platform's first. */
    static StudyForm form(String begin, int minutes, List<PersonId> people) {
        return form(Sitting.of(YESTERDAY, LocalTime.parse(begin), minutes), people);
    }

    static StudyForm form(Sitting sitting, List<PersonId> people) {
        return new StudyForm(new Proceedings(sitting, "学习党章", null, null), Participants.of(people));
    }
}
