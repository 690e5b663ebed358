package org.weike.core.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message in the send log. What it says is in no store: the feature that speaks is asked anew whenever it is due.
 * Reports of the mail server name it by a hash, which tells nobody whom it was for.
 */
public record Mail(MailId id, Addressee addressee, String messageId, MailProgress progress, long rev, Instant changed) {

    public MailStatus status() {
        return progress.status();
    }

    /** Whether somebody may have got it, or may yet get it. */
    public boolean mayArrive() {
        return switch (status()) {
            case PLANNED, SENDING, SENT, UNCLEAR -> true;
            case REFUSED, BOUNCED, DROPPED -> false;
        };
    }

    Mail sending(Instant now) {
        return at(progress.sending(now), now);
    }

    /** This revision, with one more try counted that came to nothing before it began. */
    Mail trying() {
        return new Mail(id, addressee, messageId, progress.trying(), rev, changed);
    }

    Mail again(Instant next, @Nullable String reason, Instant now) {
        return at(progress.again(next, reason), now);
    }

    Mail ended(MailStatus outcome, @Nullable String reason, Instant now) {
        return at(progress.ended(outcome, reason, now), now);
    }

    private Mail at(MailProgress next, Instant now) {
        return new Mail(id, addressee, messageId, next, rev + 1, now);
    }
}
