package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.weike.core.shared.OrganizationId;

/** That somebody belongs to an organization beside their home, which then sees them and their hours too. */
public record Membership(OrganizationId organization, Kind kind, Instant since) {

    public Membership {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Why they belong there. */
    public enum Kind {
        /** Floats there: organization life and study happen at this host. */
        FLOATING,
        /** Works there. */
        WORKPLACE,
        /** Serves there, as an instructor does at several organizations. */
        SERVICE
    }
}
