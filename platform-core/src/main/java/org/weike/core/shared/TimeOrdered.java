package org.weike.core.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers that sort by the time at which they were made, so that what arises together lies together. */
public final class TimeOrdered {

    private static final SecureRandom CHANCE = new SecureRandom();

    private TimeOrdered() {}

    /** A UUID of version 7. */
    public static String idAt(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000L | CHANCE.nextInt(1 << 12);
        long low = Long.MIN_VALUE | CHANCE.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
