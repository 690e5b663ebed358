package org.weike.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A one-time code that was handed out, as a keyed hash, and until when it is good. */
public record Activation(String code, Instant expires) {

    public Activation {
        expires = expires.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean isValidAt(Instant now) {
        return now.isBefore(expires);
    }
}
