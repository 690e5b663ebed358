package org.weike.core.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.shared.OrganizationId;

/** All organizations at one moment; never changes, so a reader needs no lock and sees no half-done move. */
public final class OrganizationTree {

    /** How many nodes a path may have, the root and the node itself included. */
    public static final int MAX_DEPTH = 12;

    private static final Comparator<Organization> AS_CREATED =
            Comparator.comparing(Organization::kind).thenComparing(it -> it.id().value());

    private final Map<OrganizationId, Organization> nodes;
    private final Map<OrganizationId, List<Organization>> children = new HashMap<>();
    private final List<Organization> roots = new ArrayList<>();
    private final Map<SocialCreditCode, List<OrganizationId>> registered = new HashMap<>();

    private OrganizationTree(Map<OrganizationId, Organization> nodes) {
        this.nodes = nodes;
        nodes.values().stream()
                .filter(it -> it.creditCode() != null)
                .forEach(it -> registered
                        .computeIfAbsent(it.creditCode(), unseen -> new ArrayList<>(1))
                        .add(it.id()));
        nodes.values().stream()
                .sorted(AS_CREATED)
                .forEach(it -> it.above()
                        .map(above -> children.computeIfAbsent(above, unseen -> new ArrayList<>(4)))
                        .orElse(roots)
                        .add(it));
    }

    public static OrganizationTree of(Collection<Organization> organizations) {
        var nodes = new HashMap<OrganizationId, Organization>(organizations.size() * 2);
        organizations.forEach(it -> nodes.put(it.id(), it));
        return new OrganizationTree(nodes);
    }

    /** This tree with these nodes added or replaced; costs milliseconds for a whole province, so give many at once. */
    public OrganizationTree with(Collection<Organization> changed) {
        var more = new HashMap<>(nodes);
        changed.forEach(it -> more.put(it.id(), it));
        return new OrganizationTree(more);
    }

    /** This tree without these nodes; what hangs below them has no whole way any more. */
    OrganizationTree without(Collection<OrganizationId> gone) {
        var fewer = new HashMap<>(nodes);
        fewer.keySet().removeAll(gone);
        return new OrganizationTree(fewer);
    }

    public int size() {
        return nodes.size();
    }

    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public List<Organization> roots() {
        return Collections.unmodifiableList(roots);
    }

    /** The enterprise registered under the code. */
    public Optional<Organization> registered(SocialCreditCode code) {
        return registered.getOrDefault(code, List.of()).stream().findFirst().flatMap(this::find);
    }

    /** What the organization is called, and all above it; nothing for one whose way is broken. */
    public Optional<Place> place(OrganizationId id) {
        List<Organization> way =
                path(id).stream().flatMap(it -> find(it).stream()).toList();
        return way.isEmpty() ? Optional.empty() : Optional.of(Place.of(way));
    }

    /** Every node, in no order. */
    Stream<Organization> all() {
        return nodes.values().stream();
    }

    /** Every unit that some party organization covers. */
    public Set<OrganizationId> covered() {
        return nodes.values().stream().flatMap(it -> it.covers().stream()).collect(Collectors.toSet());
    }

    /** The nodes right below, by kind and then in the order of their ids. */
    public List<Organization> children(OrganizationId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** The node and everything below it, parents before children. */
    public Stream<Organization> subtree(OrganizationId id) {
        return find(id).stream().flatMap(it -> subtree(it, MAX_DEPTH));
    }

    private Stream<Organization> subtree(Organization top, int levels) {
        if (levels == 1) {
            return Stream.of(top);
        }
        return Stream.concat(Stream.of(top), children(top.id()).stream().flatMap(it -> subtree(it, levels - 1)));
    }

    /** The way to the node, root first, itself last; empty for an unknown node or one whose way is broken. */
    public List<OrganizationId> path(OrganizationId id) {
        var path = new ArrayList<OrganizationId>(MAX_DEPTH);
        OrganizationId at = id;
        while (at != null) {
            Organization node = nodes.get(at);
            if (node == null || path.size() == MAX_DEPTH) {
                return List.of();
            }
            path.add(at);
            at = node.parent();
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether the node is the other one or hangs somewhere below it. */
    public boolean isWithin(OrganizationId id, OrganizationId top) {
        return path(id).contains(top);
    }

    /** What speaks against this node in this tree, where it may be new or replace the one of the same id. */
    public Optional<TreeProblem> problemWith(Organization candidate) {
        return placeProblem(candidate).or(() -> contentProblem(candidate));
    }

    private Optional<TreeProblem> placeProblem(Organization candidate) {
        if (candidate.parent() == null) {
            return candidate.kind() == Organization.Kind.PROVINCE
                    ? Optional.empty()
                    : Optional.of(TreeProblem.UNKNOWN_PARENT);
        }
        List<OrganizationId> above = path(candidate.parent());
        Organization parent = nodes.get(candidate.parent());
        if (parent == null || above.isEmpty()) {
            return Optional.of(TreeProblem.UNKNOWN_PARENT);
        }
        if (above.contains(candidate.id())) {
            return Optional.of(TreeProblem.CYCLE);
        }
        if (!candidate.kind().hangsBelow(parent.kind())) {
            return Optional.of(TreeProblem.WRONG_KIND_OF_PARENT);
        }
        return above.size() + height(candidate.id(), MAX_DEPTH) > MAX_DEPTH
                ? Optional.of(TreeProblem.TOO_DEEP)
                : Optional.empty();
    }

    private Optional<TreeProblem> contentProblem(Organization candidate) {
        if (!candidate.covers().isEmpty()
                && (candidate.kind().isUnit() || !candidate.covers().stream().allMatch(this::isUnit))) {
            return Optional.of(TreeProblem.COVERS_NO_UNIT);
        }
        SocialCreditCode code = candidate.creditCode();
        if (code == null) {
            return Optional.empty();
        }
        if (candidate.kind() != Organization.Kind.ENTERPRISE) {
            return Optional.of(TreeProblem.CODE_OF_NO_ENTERPRISE);
        }
        boolean taken = registered.getOrDefault(code, List.of()).stream().anyMatch(it -> !it.equals(candidate.id()));
        return taken ? Optional.of(TreeProblem.CODE_TAKEN) : Optional.empty();
    }

    private boolean isUnit(OrganizationId id) {
        return find(id).map(it -> it.kind().isUnit()).orElse(false);
    }

    /** How many levels the node and what hangs below it take; no more than asked, so that a cycle ends. */
    private int height(OrganizationId id, int atMost) {
        if (atMost == 0) {
            return 0;
        }
        return 1
                + children(id).stream()
                        .mapToInt(it -> height(it.id(), atMost - 1))
                        .max()
                        .orElse(0);
    }
}
