package org.weike.core.lesson;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.weike.core.shared.TextId;

/** Names one lesson over all its versions. */
public record LessonId(String value) implements TextId {

    private static final SecureRandom CHANCE = new SecureRandom();

    public LessonId {
        TextId.requireOpaque(value);
    }

    /** A new name for a lesson that is begun at the instant; later ones sort after earlier ones (UUID version 7). */
    static LessonId begunAt(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000L | CHANCE.nextInt(1 << 12);
        long low = Long.MIN_VALUE | CHANCE.nextLong() >>> 2;
        return new LessonId(new UUID(high, low).toString());
    }
}
