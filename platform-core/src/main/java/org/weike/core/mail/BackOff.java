package org.weike.core.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before the next try; after the last one the message is given up. */
final class BackOff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private BackOff() {}

    static Optional<Duration> after(int tries) {
        return tries > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(Math.max(0, tries - 1)));
    }
}
