package org.weike.core.reminder;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Rounds;
import org.weike.core.storage.BackgroundWork;

/** Plans the digests of those who are due, again and again. */
@Component
final class ReminderRounds implements BackgroundWork {

    private final Rounds rounds;

    ReminderRounds(
            DigestRound round,
            @Value("${weike.reminders.first:PT1M}") Duration first,
            @Value("${weike.reminders.every:PT5M}") Duration every) {
        rounds = new Rounds("weike-reminders", round::plan, first, every);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public boolean isRunning() {
        return rounds.isStarted();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
