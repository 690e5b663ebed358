package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.BRANCH;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLANT;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.FindingDesk;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.RosterDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Persons, and what is written about them. */
@Component
final class PeopleCases implements ReachCases {

    private final ReachWorld world;
    private final RosterDesk roster;

    PeopleCases(ReachWorld world, RosterDesk roster) {
        this.world = world;
        this.roster = roster;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(people(), roster(), arrivals(), finding());
    }

    private DeskCases people() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(PeopleDesk.class)
                .byNode("at", secretary, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("find", secretary, () -> {
                    var person = world.person().id();
                    world.indexed("person", person.value());
                    var question = Query.of("person").where(new Filter.Ids(Set.of(person.value())));
                    return given(question).showing(person.value());
                })
                .byNode("findByNumber", secretary, () -> {
                    var person = world.person();
                    return given(person.staffNumber().value())
                            .showing(person.id().value());
                })
                .byNode("open", secretary, () -> given(world.person().id()))
                .byNode("home", secretary, () -> given(world.person().id()))
                .byNode("unmask", secretary, () -> given(world.person().id()))
                .byNode(
                        "require",
                        secretary,
                        () -> given(Permission.SEE_PEOPLE, world.person().id()));
    }

    private DeskCases roster() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(RosterDesk.class)
                .byNode(
                        "add",
                        secretary,
                        () -> given(BRANCH, world.form(), world.fullMember())
                                .butNever(WEST_BRANCH, world.form(), world.fullMember()))
                .forThePlatform("addAs", () -> given(newId(), BRANCH, world.form(), world.fullMember()))
                .byNode("correct", secretary, () -> about(world.person(), world.form()))
                .byNode("forgetPhone", secretary, () -> about(world.person()))
                .byNode("changeStatus", secretary, () -> about(world.person(), world.fullMember()))
                .byNode("host", secretary, () -> about(world.person(), WEST_BRANCH, Membership.Kind.FLOATING))
                .byNode("endHosting", secretary, () -> about(hosted(), PLANT))
                .byNode("proposeTransfer", secretary, () -> about(world.person(), WEST_BRANCH))
                .byNode(
                        "withdrawTransfer",
                        secretary,
                        () -> about(
                                proposed(world.person(), world.node(Kind.BRANCH).id())))
                .byNode(
                        "destination",
                        secretary,
                        () -> given(world.person().id(), "组织 " + WEST_BRANCH.value())
                                .butNever(world.personAt(WEST_BRANCH).id(), "组织 " + WEST_BRANCH.value()));
    }

    private DeskCases arrivals() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(ArrivalDesk.class)
                .byNode("find", secretary, () -> {
                    var arriving = arriving();
                    world.indexed("arrival", arriving.id().value());
                    return given(ArrivalDesk.ALL.where(
                                    new Filter.Ids(Set.of(arriving.id().value()))))
                            .showing(arriving.name());
                })
                .byNode("open", secretary, () -> given(arriving().id()))
                .byNode("accept", secretary, () -> about(arriving()))
                .byNode("decline", secretary, () -> about(arriving(), "不在这里工作"));
    }

    private Person arriving() {
        return proposed(world.personAt(ReachWorld.OTHER_BRANCH), BRANCH);
    }

    private DeskCases finding() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(FindingDesk.class)
                .byNode("suggestOrganizations", secretary, () -> {
                    world.indexed("organization", BRANCH.value());
                    return given("组织 " + BRANCH.value()).showing("id=" + BRANCH.value());
                })
                .byNode("suggestPeople", secretary, () -> {
                    var person = world.person();
                    world.indexed("person", person.id().value());
                    return given(person.staffNumber().value())
                            .showing(person.id().value());
                })
                .byNode(
                        "peopleBelow",
                        Role.COUNTY_ADMINISTRATOR,
                        () -> given(EAST, Query.of("person")).butNever(WEST, Query.of("person")));
    }

    private static Given about(Person person, Object... more) {
        return Given.given(person.id(), person.rev()).and(more);
    }

    private PersonId newId() {
        return new PersonId("added-" + world.next());
    }

    private Person hosted() {
        var person = world.person();
        return world.done(roster.host(PLATFORM, person.id(), person.rev(), PLANT, Membership.Kind.WORKPLACE));
    }

    private Person proposed(Person person, OrganizationId to) {
        return world.done(roster.proposeTransfer(PLATFORM, person.id(), person.rev(), to));
    }
}
