package org.weike.core.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.roster.matching.NameMatch;
import org.weike.core.roster.matching.NameMatcher;
import org.weike.core.roster.matching.Named;
import org.weike.core.shared.OrganizationId;

/** What an import is planned upon: the tree below its node as it is now, what is remembered, and the marks. */
final class Ground {

    private final OrganizationId node;
    private final OrganizationTree tree;
    private final Map<String, NameChoice> choices;
    private final Map<String, int[]> marks;
    private final Instant now;
    private final Set<OrganizationId> scope = new HashSet<>();
    private final Map<String, List<Organization>> byName = new HashMap<>();
    private @Nullable NameMatcher likeness;

    Ground(OrganizationId node, OrganizationTree tree, Optional<Memory> memory, Map<String, int[]> marks, Instant now) {
        this.node = node;
        this.tree = tree;
        this.marks = marks;
        this.now = now;
        this.choices = memory.stream()
                .flatMap(it -> it.names().stream())
                .collect(Collectors.toMap(NameChoice::key, it -> it, (newer, older) -> newer, HashMap::new));
        tree.subtree(node).forEach(it -> {
            scope.add(it.id());
            byName.computeIfAbsent(NameMatcher.tidy(it.name()), unseen -> new ArrayList<>(1))
                    .add(it);
        });
    }

    OrganizationId node() {
        return node;
    }

    OrganizationTree tree() {
        return tree;
    }

    Instant now() {
        return now;
    }

    boolean inScope(@Nullable OrganizationId id) {
        return id != null && scope.contains(id);
    }

    /** Those at or below the node that are there under this name, signs and spaces aside. */
    List<Organization> named(String name) {
        return byName.getOrDefault(NameMatcher.tidy(name), List.of());
    }

    List<Organization> organizations() {
        return tree.subtree(node).toList();
    }

    /** What somebody chose for a name, in this import or an earlier one. */
    Optional<NameChoice> choice(String written, String above) {
        return Optional.ofNullable(choices.get(NameChoice.key(written, above)))
                .filter(it -> it.organization() == null || inScope(it.organization()));
    }

    Mark mark(String id) {
        int[] prints = marks.get(id);
        return prints == null ? Mark.NONE : Mark.ofArray(id, prints);
    }

    /** Finds organizations that are there by names like theirs; made when it is first asked for. */
    NameMatcher likeness() {
        NameMatcher matcher = likeness;
        if (matcher == null) {
            matcher = new NameMatcher(organizations().stream().map(this::named).toList());
            likeness = matcher;
        }
        return matcher;
    }

    /** The confidence in hundredths and the name that something is taken for, as problems tell it. */
    String worded(NameMatch.Likely match) {
        String name = tree.find(new OrganizationId(match.candidate().key()))
                .map(Organization::name)
                .orElse("");
        return match.candidate().confidence() + " " + name;
    }

    /** The names an organization goes by, with those of the ones above it. */
    Named named(Organization organization) {
        var path = tree.path(organization.id()).reversed();
        List<Named.Above> above = path.stream()
                .skip(1)
                .flatMap(it -> tree.find(it).stream())
                .map(Ground::above)
                .toList();
        return new Named(organization.id().value(), List.of(organization.name()), above);
    }

    static Named.Above above(Organization organization) {
        boolean isPlace = switch (organization.kind()) {
            case PROVINCE, CITY, COUNTY -> true;
            case COMMITTEE, BRANCH, ENTERPRISE, SITE -> false;
        };
        return new Named.Above(organization.name(), isPlace);
    }
}
