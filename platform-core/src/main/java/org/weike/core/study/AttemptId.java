package org.weike.core.study;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.weike.core.shared.TextId;

/** Names one attempt at a lesson; a UUID of version 7, so that later attempts sort after earlier ones. */
public record AttemptId(String value) implements TextId {

    /** Comes before every attempt. */
    static final AttemptId FIRST = new AttemptId(new UUID(0, 0).toString());

    private static final SecureRandom CHANCE = new SecureRandom();

    public AttemptId {
        TextId.requireOpaque(value);
    }

    /** Comes before every attempt that starts at the instant or later, and after every earlier one. */
    public static AttemptId firstAt(Instant start) {
        return new AttemptId(new UUID(start.toEpochMilli() << 16, 0).toString());
    }

    /** A new name for an attempt that starts at the instant. */
    static AttemptId startedAt(Instant start) {
        long high = start.toEpochMilli() << 16 | 0x7000L | CHANCE.nextInt(1 << 12);
        long low = Long.MIN_VALUE | CHANCE.nextLong() >>> 2;
        return new AttemptId(new UUID(high, low).toString());
    }
}
