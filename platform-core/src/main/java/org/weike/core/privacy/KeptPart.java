package org.weike.core.privacy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long something is kept, and the last run over it if there was one. */
public record KeptPart(String part, Duration kept, @Nullable RetentionRun last) {

    public Optional<RetentionRun> lastRun() {
        return Optional.ofNullable(last);
    }
}
