package org.weike.core.reach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.weike.core.TestPlatform;
import org.weike.core.account.FirstAdministrator;
import org.weike.core.account.FirstStartDesk;
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
import org.weike.core.organization.TreeChange;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * Two counties that must not see each other. Everything is made in the own one, the east, and the west has the same
 * offices; within the east there is a second branch and a second plant for those whose node is no county.
 */
@Component
final class ReachWorld {

    static final Actor.Platform PLATFORM = new Actor.Platform("reach");

    static final OrganizationId EAST = new OrganizationId("east");
    static final OrganizationId BRANCH = new OrganizationId("east-branch");
    static final OrganizationId OTHER_BRANCH = new OrganizationId("east-other-branch");
    static final OrganizationId PLANT = new OrganizationId("east-plant");
    static final OrganizationId SITE = new OrganizationId("east-site");
    static final OrganizationId OTHER_PLANT = new OrganizationId("east-other-plant");
    static final OrganizationId WEST = new OrganizationId("west");
    static final OrganizationId WEST_BRANCH = new OrganizationId("west-branch");
    static final OrganizationId WEST_PLANT = new OrganizationId("west-plant");
    static final OrganizationId WEST_SITE = new OrganizationId("west-site");

    private static final OrganizationId CITY = new OrganizationId("city");
    private static final List<Role> ROLES =
            List.of(Role.COUNTY_ADMINISTRATOR, Role.ORGANIZER, Role.LECTURER, Role.SECRETARY, Role.POSTER_UP);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final OrganizationDesk organizations;
    private final RosterDesk roster;
    private final RoleDesk roles;
    private final Search search;
    private final AtomicInteger last = new AtomicInteger();
    private final Optional<FirstAdministrator> firstAdministrator;
    private final Map<Role, Actor> own = new EnumMap<>(Role.class);
    private final Map<Role, Actor> sibling = new EnumMap<>(Role.class);
    private final Actor colleague;

    ReachWorld(
            FirstStartDesk firstStart,
            OrganizationDesk organizations,
            RosterDesk roster,
            RoleDesk roles,
            Search search) {
        this.organizations = organizations;
        this.roster = roster;
        this.roles = roles;
        this.search = search;
        firstAdministrator = firstStart.createFirstAdministrator(PLATFORM);
        plant();
        ROLES.forEach(it -> own.put(it, holder(it, BRANCH, nodesOf(it))));
        ROLES.forEach(it -> sibling.put(it, holder(it, WEST_BRANCH, siblingsOf(it))));
        colleague = Actor.of(person().id());
    }

    private void plant() {
        var province = organizations.tops(PLATFORM, Permission.SEE_TREE);
        organizations.addAll(
                PLATFORM,
                List.of(
                        node(CITY, Kind.CITY, province.getFirst().id()),
                        node(EAST, Kind.COUNTY, CITY),
                        node(BRANCH, Kind.BRANCH, EAST),
                        node(OTHER_BRANCH, Kind.BRANCH, EAST),
                        node(PLANT, Kind.ENTERPRISE, EAST),
                        node(SITE, Kind.SITE, PLANT),
                        node(OTHER_PLANT, Kind.ENTERPRISE, EAST),
                        node(WEST, Kind.COUNTY, CITY),
                        node(WEST_BRANCH, Kind.BRANCH, WEST),
                        node(WEST_PLANT, Kind.ENTERPRISE, WEST),
                        node(WEST_SITE, Kind.SITE, WEST_PLANT)));
    }

    private static List<OrganizationId> nodesOf(Role role) {
        return switch (role) {
            case SECRETARY -> List.of(BRANCH);
            case POSTER_UP -> List.of(PLANT);
            default -> List.of(EAST);
        };
    }

    private static List<OrganizationId> siblingsOf(Role role) {
        return switch (role) {
            case SECRETARY -> List.of(OTHER_BRANCH, WEST_BRANCH);
            case POSTER_UP -> List.of(OTHER_PLANT, WEST_PLANT);
            default -> List.of(WEST);
        };
    }

    private Actor holder(Role role, OrganizationId home, List<OrganizationId> nodes) {
        var person = personAt(home).id();
        nodes.forEach(it -> roles.grant(PLATFORM, person, role, it));
        return Actor.of(person);
    }

    /** What the very first start of this platform gave. */
    Optional<FirstAdministrator> firstAdministrator() {
        return firstAdministrator;
    }

    /** The holder of a role at the own node: the county, the branch, or the plant. */
    Actor own(Role role) {
        return Objects.requireNonNull(own.get(role));
    }

    /** The holder of the same role at all sibling nodes. */
    Actor sibling(Role role) {
        return Objects.requireNonNull(sibling.get(role));
    }

    /** Somebody who is at home at the own branch and has no role. */
    Actor colleague() {
        return colleague;
    }

    List<Actor> everyKindOfPerson() {
        var all = new ArrayList<>(own.values());
        all.add(colleague);
        all.add(Actor.ANYBODY);
        return all;
    }

    /** Somebody new who is at home at the own branch. */
    Person person() {
        return personAt(BRANCH);
    }

    Person personAt(OrganizationId home) {
        return done(roster.add(PLATFORM, home, form(), fullMember()));
    }

    /** The same person after a change. */
    Person done(PersonChange change) {
        return ((PersonChange.Done) change).card().person();
    }

    /** A name and numbers that nobody has yet. */
    PersonForm form() {
        int number = next();
        return PersonForm.of("周" + number, new StaffNumber("R" + number));
    }

    Status fullMember() {
        return Status.of(Status.Standing.FULL, Instant.parse("2020-03-02T01:00:00Z"));
    }

    /** Something new right below the own county. */
    Organization node(Kind kind) {
        return ((TreeChange.Done) organizations.add(PLATFORM, kind, "组织 " + next(), EAST, null)).organization();
    }

    Organization node(OrganizationId id, Kind kind, OrganizationId parent) {
        return Organization.of(id, kind, "组织 " + id.value(), parent, TestPlatform.MONDAY_AT_NINE);
    }

    int next() {
        return last.incrementAndGet();
    }

    /** Returns when searches show the record. */
    void indexed(String kind, String id) {
        search.await(search.changed(kind, Set.of(id)), LONG);
    }

    static PersonId idOf(Actor actor) {
        return ((Actor.Member) actor).id();
    }
}
