package org.weike.core.organization;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes time-ordered identifiers (UUID version 7), so that documents that belong together in time lie together. */
final class NewIds {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NewIds() {}

    static String at(Instant now) {
        long high = (now.toEpochMilli() << Short.SIZE) | VERSION_7 | (CHANCE.nextLong() & 0x0fffL);
        return new UUID(high, VARIANT | (CHANCE.nextLong() >>> 2)).toString();
    }
}
