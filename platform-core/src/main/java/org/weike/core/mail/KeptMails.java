package org.weike.core.mail;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Perishable;
import org.weike.core.storage.RetentionSettings;

/** The messages of the send log, since they were planned. */
@Component
final class KeptMails implements Perishable {

    private final SendLog log;
    private final RetentionSettings settings;

    KeptMails(SendLog log, RetentionSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "sendLog";
    }

    @Override
    public Duration kept() {
        return settings.sendLog();
    }

    @Override
    public Swept removeOver(Instant now, int most) {
        int removed = log.removePlannedUntil(now.minus(kept()), most);
        return new Swept(removed, removed == most);
    }
}
