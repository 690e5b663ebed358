package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weike.core.shared.OrganizationId;

/** A time that is over, in which somebody had this home and this status. */
public record Chapter(OrganizationId home, Status status, Instant until) {

    public Chapter {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }
}
