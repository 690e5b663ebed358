package org.weike.access;

import java.time.Duration;

/** Says that a request came too soon after others like it; the same request is welcome after the wait. */
public final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooOften(Duration wait) {
        super("too often", null, false, false);
        this.wait = wait;
    }

    /** What to say in {@code Retry-After}: whole seconds, one at least. */
    public long retryAfterSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
