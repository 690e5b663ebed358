package org.weike.core.study;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Perishable;
import org.weike.core.storage.RetentionSettings;

/**
 * Attempts that nobody claimed and nobody can claim any more. Goes on where it stopped; several processes may sweep at
 * once, for removing is harmless the second time.
 */
@Component
class AttemptSweeper implements Perishable {

    private final UnclaimedAttempts attempts;
    private final RetentionSettings settings;
    private AttemptId place = AttemptId.FIRST;

    AttemptSweeper(UnclaimedAttempts attempts, RetentionSettings settings) {
        this.attempts = attempts;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "strangers";
    }

    @Override
    public Duration kept() {
        return settings.strangers();
    }

    @Override
    public synchronized Swept removeOver(Instant now, int most) {
        var looked = attempts.removeAfter(place, now.minus(kept()), most);
        looked.ifPresent(it -> place = it.last());
        return new Swept(looked.map(UnclaimedAttempts.Looked::removed).orElse(0), looked.isPresent());
    }
}
