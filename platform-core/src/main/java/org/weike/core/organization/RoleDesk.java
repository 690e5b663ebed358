package org.weike.core.organization;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Grants and revokes roles: only ones below the actor's own, and only inside the actor's own subtree. */
@Desk
public final class RoleDesk {

    private final RoleHistories histories;
    private final RoleBook book;
    private final OrganizationDirectory directory;
    private final PeopleDesk people;
    private final Reach reach;
    private final Traces traces;
    private final Clock clock;

    RoleDesk(
            RoleHistories histories,
            RoleBook book,
            OrganizationDirectory directory,
            PeopleDesk people,
            Reach reach,
            Traces traces,
            Clock clock) {
        this.histories = histories;
        this.book = book;
        this.directory = directory;
        this.people = people;
        this.reach = reach;
        this.traces = traces;
        this.clock = clock;
    }

    /** The roles the actor has somewhere; they decide which screens there are. */
    public Set<Role> own(Actor actor) {
        return reach.roles(actor);
    }

    /** Who has which role on exactly this node. */
    public List<RoleGrant> at(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.SEE_ROLES, node);
        return book.at(node);
    }

    /**
     * Which roles with a permission there are on the way up from a node, the nearest first, and nobody's name: whoever
     * sees a node may know where to turn.
     */
    public List<Office> offices(Actor actor, Permission permission, OrganizationId node) {
        reach.require(actor, Permission.SEE_TREE, node);
        return reach.path(node).reversed().stream()
                .flatMap(it -> directory.get().find(it).stream())
                .flatMap(it -> book.at(it.id()).stream()
                        .map(RoleGrant::role)
                        .filter(role -> role.permits(permission))
                        .distinct()
                        .sorted()
                        .map(role -> new Office(role, it)))
                .toList();
    }

    /** The roles somebody has and had, as far as their nodes are within the actor's reach; one's own are. */
    public List<RoleTerm> history(Actor actor, PersonId person) {
        boolean own = actor.equals(Actor.of(person));
        if (!own) {
            people.require(actor, Permission.SEE_ROLES, person);
        }
        return histories.find(person).stream()
                .flatMap(it -> it.terms().stream())
                .filter(it -> own || reach.permits(actor, Permission.SEE_ROLES, it.node()))
                .toList();
    }

    /** The roles that the actor could grant on this node. */
    public List<Role> grantable(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.GRANT_ROLES, node);
        Organization.Kind kind = kindOf(node);
        return List.of(Role.values()).stream()
                .filter(it -> it.fits(kind) && reach.mayGrant(actor, it, node))
                .toList();
    }

    public RoleChange grant(Actor actor, PersonId person, Role role, OrganizationId node) {
        reach.require(actor, Permission.GRANT_ROLES, node);
        people.requireOfficer(actor, person);
        if (!role.fits(kindOf(node))) {
            return new RoleChange.Refused(RoleChange.Reason.WRONG_KIND_OF_NODE);
        }
        if (!reach.mayGrant(actor, role, node)) {
            return new RoleChange.Refused(RoleChange.Reason.NOT_BELOW_YOURS);
        }
        RoleHistory before = historyOf(person);
        if (before.includes(role, node)) {
            return new RoleChange.Refused(RoleChange.Reason.ALREADY_GRANTED);
        }
        RoleHistory after = write(before, it -> it.granting(role, node, RosterDesk.idOf(actor), clock.instant()));
        traces.roleGranted(actor, person, role, node);
        return new RoleChange.Done(after);
    }

    /** Takes a role away; its term stays in the history. */
    public RoleChange revoke(Actor actor, PersonId person, Role role, OrganizationId node) {
        reach.require(actor, Permission.GRANT_ROLES, node);
        if (!reach.mayGrant(actor, role, node)) {
            return new RoleChange.Refused(RoleChange.Reason.NOT_BELOW_YOURS);
        }
        RoleHistory before = historyOf(person);
        if (!before.includes(role, node)) {
            return new RoleChange.Refused(RoleChange.Reason.NOT_GRANTED);
        }
        RoleHistory after = write(before, it -> it.revoking(role, node, clock.instant()));
        traces.roleEnded(actor, person, role, node);
        return new RoleChange.Done(after);
    }

    private RoleHistory write(RoleHistory before, UnaryOperator<RoleHistory> change) {
        RoleHistory after = change.apply(before);
        histories.write(after);
        book.take(after);
        return after;
    }

    private RoleHistory historyOf(PersonId person) {
        return histories.find(person).orElseGet(() -> RoleHistory.of(person, clock.instant()));
    }

    private Organization.Kind kindOf(OrganizationId node) {
        return directory.get().find(node).map(Organization::kind).orElseThrow(OutOfReach::new);
    }
}
