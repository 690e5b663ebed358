package org.weike.core.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Draws from a seed: the same lots in the same order, whenever and wherever it is asked. */
final class Lots {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Random chance;
    private final Instant first;
    private long made;

    /** The instant is that of the first id; each further one is a millisecond younger. */
    Lots(long seed, Instant first) {
        this.chance = new Random(seed);
        this.first = first;
    }

    Random chance() {
        return chance;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    /** A UUID of version 7, as the platform's own ids are. */
    String nextId() {
        long high = (first.toEpochMilli() + made++) << Short.SIZE | VERSION_7 | chance.nextInt(1 << 12);
        return new UUID(high, VARIANT | chance.nextLong() >>> 2).toString();
    }
}
