package org.weike.core.audit;

import java.time.Instant;
import org.weike.core.shared.PersonId;

/** One look at one person, and whose. */
public record Look(Instant at, PersonId by, Kind kind) {

    /** What the look was for. */
    public enum Kind {
        OPENED,
        UNMASKED,
        EDITED,
        ROLE_GRANTED,
        ROLE_ENDED
    }
}
