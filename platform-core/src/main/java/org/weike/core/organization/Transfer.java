package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;

/** A move of somebody to another home; until the other side accepts it, home stays responsible. */
public record Transfer(
        OrganizationId to, Instant proposed, @Nullable TransferAnswer answer) {

    public Transfer {
        proposed = proposed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that waits for its answer. */
    static Transfer proposedTo(OrganizationId to, Instant now) {
        return new Transfer(to, now, null);
    }

    Transfer answered(TransferAnswer how) {
        return new Transfer(to, proposed, how);
    }

    public boolean isPending() {
        return answer == null;
    }
}
