package org.weike.core.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.weike.core.shared.TextId;

/** Names one recorded act; a UUID of version 7, so that later acts have greater ids. */
public record AuditId(String value) implements TextId {

    private static final int COUNTED = 1 << 12;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final AtomicInteger LAST = new AtomicInteger();

    public AuditId {
        TextId.requireOpaque(value);
    }

    /** What no act at or after the instant comes before, and every earlier one does. */
    public static AuditId firstAt(Instant instant) {
        return new AuditId(new UUID(instant.toEpochMilli() << 16, 0).toString());
    }

    /** A new name for an act at the instant; acts of one millisecond are told apart by a counter. */
    public static AuditId at(Instant instant) {
        long high = instant.toEpochMilli() << 16 | 0x7000L | Math.floorMod(LAST.incrementAndGet(), COUNTED);
        long low = Long.MIN_VALUE | CHANCE.nextLong() >>> 2;
        return new AuditId(new UUID(high, low).toString());
    }
}
