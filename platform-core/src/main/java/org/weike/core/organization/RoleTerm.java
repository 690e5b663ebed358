package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** From when until when a person had a role on a node, and who granted it; nobody, if the platform did. */
public record RoleTerm(
        Role role,
        OrganizationId node,
        Instant since,
        @Nullable PersonId grantedBy,
        @Nullable Instant until) {

    public RoleTerm {
        since = since.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isActive() {
        return until == null;
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }

    RoleTerm endedAt(Instant now) {
        return new RoleTerm(role, node, since, grantedBy, now);
    }

    boolean isActiveAs(Role other, OrganizationId place) {
        return isActive() && role == other && node.equals(place);
    }
}
