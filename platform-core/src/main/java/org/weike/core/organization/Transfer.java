package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weike.core.shared.OrganizationId;

/** A move of somebody to another home that the other side has not accepted yet; until then home stays responsible. */
public record Transfer(OrganizationId to, Instant proposed) {

    public Transfer {
        proposed = proposed.truncatedTo(ChronoUnit.MILLIS);
    }
}
