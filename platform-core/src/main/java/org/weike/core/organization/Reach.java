package org.weike.core.organization;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

/** The scope check: decides from roles and the tree what an actor may do where. Answers from memory. */
public final class Reach {

    private static final Scope EVERYWHERE = new Scope(true, Set.of());
    private static final Scope NOWHERE = new Scope(false, Set.of());

    private final Supplier<OrganizationTree> tree;
    private final Function<PersonId, List<RoleGrant>> grants;

    /** Asks these two anew for every answer; both answer from memory. */
    public Reach(Supplier<OrganizationTree> tree, Function<PersonId, List<RoleGrant>> grants) {
        this.tree = tree;
        this.grants = grants;
    }

    /** Over a tree and grants that stay as they are. */
    public static Reach over(OrganizationTree tree, Collection<RoleGrant> grants) {
        Map<PersonId, List<RoleGrant>> byPerson = grants.stream().collect(Collectors.groupingBy(RoleGrant::person));
        return new Reach(() -> tree, it -> byPerson.getOrDefault(it, List.of()));
    }

    /** The topmost nodes below which the actor has the permission. */
    public Scope scope(Actor actor, Permission permission) {
        return switch (actor) {
            case Actor.Platform platform -> EVERYWHERE;
            case Actor.Anybody anybody -> NOWHERE;
            case Actor.Member member -> scope(member.id(), permission);
        };
    }

    private Scope scope(PersonId person, Permission permission) {
        OrganizationTree now = tree.get();
        Set<OrganizationId> nodes = grants.apply(person).stream()
                .filter(it -> it.role().permits(permission))
                .map(RoleGrant::node)
                .collect(Collectors.toSet());
        Set<OrganizationId> topmost =
                nodes.stream().filter(it -> isTopmost(now.path(it), nodes)).collect(Collectors.toSet());
        return topmost.isEmpty() ? NOWHERE : new Scope(false, topmost);
    }

    private static boolean isTopmost(List<OrganizationId> path, Set<OrganizationId> nodes) {
        return !path.isEmpty() && path.stream().limit(path.size() - 1L).noneMatch(nodes::contains);
    }

    public boolean permits(Actor actor, Permission permission, OrganizationId node) {
        OrganizationTree now = tree.get();
        return switch (actor) {
            case Actor.Platform platform -> now.find(node).isPresent();
            case Actor.Anybody anybody -> false;
            case Actor.Member member -> {
                List<OrganizationId> path = now.path(node);
                yield grants.apply(member.id()).stream()
                        .anyMatch(it -> it.role().permits(permission) && path.contains(it.node()));
            }
        };
    }

    /** Fails with {@link OutOfReach} where {@link #permits} says no, so also for a node that does not exist. */
    public void require(Actor actor, Permission permission, OrganizationId node) {
        if (!permits(actor, permission, node)) {
            throw new OutOfReach();
        }
    }

    /** Whether the actor has the permission on a root, and so for everything that is there or may come. */
    public boolean permitsAll(Actor actor, Permission permission) {
        Scope scope = scope(actor, permission);
        return scope.everywhere() || scope.nodes().stream().anyMatch(it -> path(it).size() == 1);
    }

    /** Every role the actor has somewhere; a member is always a trainee. */
    public Set<Role> roles(Actor actor) {
        var roles = EnumSet.noneOf(Role.class);
        if (actor instanceof Actor.Member member) {
            roles.add(Role.TRAINEE);
            grants.apply(member.id()).forEach(it -> roles.add(it.role()));
        }
        return roles;
    }

    /** The way to the node, root first, itself last; empty for an unknown node. */
    public List<OrganizationId> path(OrganizationId node) {
        return tree.get().path(node);
    }

    /** Whether the actor could hand out this grant: a role below one of theirs that may grant, inside its subtree. */
    public boolean mayGrant(Actor actor, Role role, OrganizationId node) {
        return switch (actor) {
            case Actor.Platform platform -> true;
            case Actor.Anybody anybody -> false;
            case Actor.Member member -> outranks(member.id(), role, node, Permission.GRANT_ROLES);
        };
    }

    /**
     * Whether the actor stands above every role this person has. Whoever may hand out a way into an account must, or a
     * branch secretary could take over the administrator who is a member of that branch.
     */
    public boolean outranks(Actor actor, PersonId person, Permission permission) {
        return switch (actor) {
            case Actor.Platform platform -> true;
            case Actor.Anybody anybody -> false;
            case Actor.Member member ->
                grants.apply(person).stream().allMatch(it -> outranks(member.id(), it.role(), it.node(), permission));
        };
    }

    private boolean outranks(PersonId person, Role role, OrganizationId node, Permission permission) {
        List<OrganizationId> path = tree.get().path(node);
        return grants.apply(person).stream()
                .filter(it -> it.role().permits(permission) && role.isBelow(it.role()))
                .anyMatch(it -> path.contains(it.node()));
    }
}
