package org.weike.core.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.search.Found;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.Scope;

/** Shows the tree and changes it. */
@Desk
public final class OrganizationDesk {

    /** A question for every organization, to be narrowed. */
    public static final Query ALL = Query.of(OrganizationRecords.KIND);

    private final Organizations organizations;
    private final OrganizationDirectory directory;
    private final People people;
    private final Reach reach;
    private final Traces traces;
    private final Search search;
    private final OwnWrites writes;
    private final Clock clock;

    OrganizationDesk(
            Organizations organizations,
            OrganizationDirectory directory,
            People people,
            Reach reach,
            Traces traces,
            Search search,
            OwnWrites writes,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.people = people;
        this.reach = reach;
        this.traces = traces;
        this.search = search;
        this.writes = writes;
        this.clock = clock;
    }

    /** The topmost nodes that the actor has this permission on. */
    public List<Organization> tops(Actor actor, Permission permission) {
        OrganizationTree tree = directory.get();
        Scope scope = reach.scope(actor, permission);
        return scope.everywhere()
                ? tree.roots()
                : scope.nodes().stream()
                        .map(OrganizationId::value)
                        .sorted()
                        .flatMap(it -> tree.find(new OrganizationId(it)).stream())
                        .toList();
    }

    /** Finds organizations by name, kind and credit code, wherever the actor has this permission. */
    public Found find(Actor actor, Permission permission, Query query) {
        if (!query.kind().equals(OrganizationRecords.KIND)) {
            throw new IllegalArgumentException("not a question for organizations: " + query.kind());
        }
        writes.await(actor);
        return search.find(reach.scope(actor, permission), query);
    }

    public Organization open(Actor actor, OrganizationId id) {
        requireSight(actor, id);
        return known(id);
    }

    /** The way to a node, root first, itself last: who may see a node may know what it belongs to. */
    public List<Organization> path(Actor actor, OrganizationId id) {
        requireSight(actor, id);
        OrganizationTree tree = directory.get();
        return tree.path(id).stream().flatMap(it -> tree.find(it).stream()).toList();
    }

    public List<Organization> children(Actor actor, OrganizationId id) {
        reach.require(actor, Permission.SEE_TREE, id);
        return directory.get().children(id);
    }

    /** The units that a party organization covers. */
    public List<Organization> covered(Actor actor, OrganizationId id) {
        reach.require(actor, Permission.SEE_TREE, id);
        OrganizationTree tree = directory.get();
        return known(id).covers().stream().flatMap(it -> tree.find(it).stream()).toList();
    }

    /** Adds a node below another one; only the platform plants a root. */
    public TreeChange add(
            Actor actor,
            Organization.Kind kind,
            String name,
            @Nullable OrganizationId parent,
            @Nullable SocialCreditCode code) {
        if (parent == null) {
            requirePlatform(actor);
        } else {
            reach.require(actor, Permission.EDIT_TREE, parent);
        }
        Instant now = clock.instant();
        var node = Organization.of(new OrganizationId(NewIds.at(now)), kind, name, parent, now);
        Organization whole = code == null ? node : node.registeredAs(code, now).at(1, now);
        return plant(actor, List.of(whole))
                .<TreeChange>map(TreeChange.Refused::new)
                .orElseGet(() -> new TreeChange.Done(whole));
    }

    /** Adds whole subtrees with ids that the caller chose; all of it or, where there is a problem, nothing. */
    public Optional<TreeProblem> addAll(Actor.Platform actor, List<Organization> nodes) {
        return plant(actor, nodes);
    }

    private Optional<TreeProblem> plant(Actor actor, List<Organization> nodes) {
        synchronized (directory) {
            OrganizationTree grown = directory.get().with(nodes);
            var problem =
                    nodes.stream().flatMap(it -> grown.problemWith(it).stream()).findFirst();
            if (problem.isPresent()) {
                return problem;
            }
            organizations.add(nodes);
            directory.take(nodes);
        }
        nodes.forEach(it -> traces.organizationChanged(actor, "organization.added", it, Map.of()));
        return Optional.empty();
    }

    public TreeChange rename(Actor actor, OrganizationId id, long rev, String name) {
        reach.require(actor, Permission.EDIT_TREE, id);
        return change(actor, "organization.renamed", at(id, rev).renamedTo(name, clock.instant()), Map.of());
    }

    public TreeChange register(Actor actor, OrganizationId id, long rev, SocialCreditCode code) {
        reach.require(actor, Permission.EDIT_TREE, id);
        return change(actor, "organization.registered", at(id, rev).registeredAs(code, clock.instant()), Map.of());
    }

    /** Says which units a party organization covers; all of them must be within reach. */
    public TreeChange cover(Actor actor, OrganizationId id, long rev, Set<OrganizationId> units) {
        reach.require(actor, Permission.EDIT_TREE, id);
        units.forEach(it -> reach.require(actor, Permission.SEE_TREE, it));
        return change(actor, "organization.covers", at(id, rev).covering(units, clock.instant()), Map.of());
    }

    /** Hangs a node and all below it somewhere else; takes the permission at both ends, above the node itself. */
    public TreeChange move(Actor actor, OrganizationId id, long rev, OrganizationId parent) {
        reach.require(actor, Permission.EDIT_TREE, id);
        Organization before = at(id, rev);
        before.above()
                .ifPresentOrElse(it -> reach.require(actor, Permission.EDIT_TREE, it), () -> requirePlatform(actor));
        reach.require(actor, Permission.EDIT_TREE, parent);
        var details = Map.of("to", parent.value());
        TreeChange change = change(actor, "organization.moved", before.movedBelow(parent, clock.instant()), details);
        return change instanceof TreeChange.Done done ? undoIfCircular(done, before) : change;
    }

    /** Another node may have moved the new parent below this one at the same moment: then this move gives way. */
    private TreeChange undoIfCircular(TreeChange.Done done, Organization before) {
        synchronized (directory) {
            directory.refresh();
            Organization moved = done.organization();
            if (!directory.get().path(moved.id()).isEmpty()) {
                return done;
            }
            Organization back = before.at(moved.rev() + 1, clock.instant());
            organizations.replace(back);
            directory.take(List.of(back));
            return new TreeChange.Refused(TreeProblem.CYCLE);
        }
    }

    private TreeChange change(Actor actor, String act, Organization changed, Map<String, String> details) {
        synchronized (directory) {
            directory.refresh();
            var problem = directory.get().problemWith(changed);
            if (problem.isPresent()) {
                return new TreeChange.Refused(problem.get());
            }
            organizations.replace(changed);
            directory.take(List.of(changed));
        }
        traces.organizationChanged(actor, act, changed, details);
        return new TreeChange.Done(changed);
    }

    private Organization at(OrganizationId id, long rev) {
        Organization found = known(id);
        if (found.rev() != rev) {
            throw new EditConflict("organization " + id.value());
        }
        return found;
    }

    private Organization known(OrganizationId id) {
        return directory.get().find(id).orElseThrow(OutOfReach::new);
    }

    /** Whoever may see the tree there, and everybody for what they belong to or have a role on. */
    private void requireSight(Actor actor, OrganizationId id) {
        if (!reach.permits(actor, Permission.SEE_TREE, id) && !isAboveOneOfTheirs(actor, id)) {
            throw new OutOfReach();
        }
    }

    private boolean isAboveOneOfTheirs(Actor actor, OrganizationId id) {
        if (!(actor instanceof Actor.Member member)) {
            return false;
        }
        Stream<OrganizationId> own = people.find(member.id()).stream().flatMap(Person::places);
        Stream<OrganizationId> granted = reach.scope(actor, Permission.SEE_TREE).nodes().stream();
        return Stream.concat(own, granted).anyMatch(it -> reach.path(it).contains(id));
    }

    private static void requirePlatform(Actor actor) {
        if (!(actor instanceof Actor.Platform)) {
            throw new OutOfReach();
        }
    }
}
