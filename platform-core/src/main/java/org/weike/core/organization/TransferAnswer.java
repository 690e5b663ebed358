package org.weike.core.organization;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/** How a proposed transfer ended, by whom, and why; nobody answered for themselves where the platform did. */
public record TransferAnswer(Kind kind, @Nullable PersonId by, Instant at, String reason) {

    /** How long a reason may be. */
    public static final int LONGEST_REASON = 200;

    public TransferAnswer {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        reason = reason.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of more than 200 characters");
        }
        if (kind == Kind.DECLINED && reason.isEmpty()) {
            throw new IllegalArgumentException("declined without a reason");
        }
    }

    /** Who said what. */
    public enum Kind {
        /** The destination took them in. */
        ACCEPTED,
        /** The destination did not, and said why. */
        DECLINED,
        /** Home took the proposal back. */
        WITHDRAWN
    }
}
