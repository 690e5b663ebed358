package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.BRANCH;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLANT;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;
import static org.weike.core.reach.ReachWorld.WEST_PLANT;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.OrganizationId;

/** The tree, and roles on its nodes. */
@Component
final class OrganizationCases implements ReachCases {

    private final ReachWorld world;
    private final RoleDesk roles;

    OrganizationCases(ReachWorld world, RoleDesk roles) {
        this.world = world;
        this.roles = roles;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(tree(), roles());
    }

    private DeskCases tree() {
        var administrator = Role.COUNTY_ADMINISTRATOR;
        return DeskCases.of(OrganizationDesk.class)
                .byNode("tops", administrator, () -> given(Permission.SEE_TREE).showing(EAST.toString()))
                .byNode("find", administrator, () -> {
                    world.indexed("organization", EAST.value());
                    var question = Query.of("organization").where(new Filter.Ids(Set.of(EAST.value())));
                    return given(Permission.SEE_TREE, question).showing(EAST.value());
                })
                .byNodeAndItsMembers("open", administrator, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNodeAndItsMembers("path", administrator, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("children", administrator, () -> given(EAST).butNever(WEST))
                .byNode("covered", administrator, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("add", administrator, () -> given(Kind.BRANCH, "新支部", EAST, null))
                .forThePlatform("addAll", () -> given(List.of(plantedNode())).showing("Optional.empty"))
                .byNode("rename", administrator, () -> {
                    var node = world.node(Kind.COMMITTEE);
                    return given(node.id(), node.rev(), "新名");
                })
                .byNode("register", administrator, () -> {
                    var node = world.node(Kind.ENTERPRISE);
                    return given(node.id(), node.rev(), unusedCode());
                })
                .byNode("cover", administrator, () -> {
                    var node = world.node(Kind.BRANCH);
                    return given(node.id(), node.rev(), Set.of(PLANT))
                            .butNever(node.id(), node.rev(), Set.of(PLANT, WEST_PLANT));
                })
                .byNode("move", administrator, () -> {
                    var node = world.node(Kind.BRANCH);
                    return given(
                                    node.id(),
                                    node.rev(),
                                    world.node(Kind.COMMITTEE).id())
                            .butNever(node.id(), node.rev(), WEST)
                            .butNever(EAST, 1L, WEST);
                });
    }

    private Object plantedNode() {
        return world.node(new OrganizationId("planted-" + world.next()), Kind.BRANCH, EAST);
    }

    private SocialCreditCode unusedCode() {
        return SocialCreditCode.completing("91000000REACH%04d".formatted(world.next()));
    }

    private DeskCases roles() {
        var administrator = Role.COUNTY_ADMINISTRATOR;
        return DeskCases.of(RoleDesk.class)
                .withoutNode(
                        "own",
                        "It takes no id: one's own roles are all that it can show.",
                        it -> it.shows("COUNTY_ADMINISTRATOR", world.own(administrator))
                                .hides("COUNTY_ADMINISTRATOR", world.colleague()))
                .byNode("at", administrator, () -> given(EAST).butNever(WEST))
                .byNode(
                        "offices",
                        Role.LECTURER,
                        () -> given(Permission.PUBLISH_LESSONS, EAST).butNever(Permission.PUBLISH_LESSONS, WEST))
                .byNode("history", administrator, () -> given(lecturer()))
                .byNode("grantable", administrator, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("grant", administrator, () -> {
                    var person = world.person().id();
                    return given(person, Role.LECTURER, EAST)
                            .butNever(person, Role.LECTURER, WEST)
                            .butNever(world.personAt(WEST_BRANCH).id(), Role.LECTURER, EAST);
                })
                .byNode("revoke", administrator, () -> given(lecturer(), Role.LECTURER, EAST));
    }

    private Object lecturer() {
        var person = world.person().id();
        roles.grant(ReachWorld.PLATFORM, person, Role.LECTURER, EAST);
        return person;
    }
}
