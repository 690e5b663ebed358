package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** All roles one person ever had; terms are ended and added, never removed. */
public record RoleHistory(PersonId id, List<RoleTerm> terms, long rev, Instant changed) {

    public RoleHistory {
        terms = List.copyOf(terms);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The history of somebody who never had a role. */
    public static RoleHistory of(PersonId id, Instant now) {
        return new RoleHistory(id, List.of(), 0, now);
    }

    /** The first revision of somebody to whom the platform grants all these at once. */
    static RoleHistory granted(PersonId id, List<RoleGrant> grants, Instant now) {
        var terms = grants.stream()
                .map(it -> new RoleTerm(it.role(), it.node(), now, null, null))
                .toList();
        return new RoleHistory(id, terms, 1, now);
    }

    public List<RoleGrant> active() {
        return terms.stream()
                .filter(RoleTerm::isActive)
                .map(it -> new RoleGrant(id, it.role(), it.node()))
                .toList();
    }

    public boolean includes(Role role, OrganizationId node) {
        return terms.stream().anyMatch(it -> it.isActiveAs(role, node));
    }

    RoleHistory granting(Role role, OrganizationId node, @Nullable PersonId by, Instant now) {
        var term = new RoleTerm(role, node, now, by, null);
        return new RoleHistory(
                id, Stream.concat(terms.stream(), Stream.of(term)).toList(), rev + 1, now);
    }

    RoleHistory revoking(Role role, OrganizationId node, Instant now) {
        var ended = terms.stream()
                .map(it -> it.isActiveAs(role, node) ? it.endedAt(now) : it)
                .toList();
        return new RoleHistory(id, ended, rev + 1, now);
    }

    /** With no role any more. */
    RoleHistory closed(Instant now) {
        var ended =
                terms.stream().map(it -> it.isActive() ? it.endedAt(now) : it).toList();
        return new RoleHistory(id, ended, rev + 1, now);
    }
}
