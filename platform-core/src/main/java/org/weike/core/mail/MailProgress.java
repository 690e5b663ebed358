package org.weike.core.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a message has come, since when, after how many tries, and what the server said as a code. */
public record MailProgress(
        MailStatus status,
        Instant planned,
        Instant due,
        int tries,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable String reason) {

    static MailProgress planned(Instant now, Instant due) {
        return new MailProgress(MailStatus.PLANNED, now, due, 0, null, null, null);
    }

    MailProgress sending(Instant now) {
        return new MailProgress(MailStatus.SENDING, planned, due, tries + 1, now, null, null);
    }

    MailProgress trying() {
        return new MailProgress(status, planned, due, tries + 1, begun, ended, reason);
    }

    MailProgress again(Instant next, @Nullable String why) {
        return new MailProgress(MailStatus.PLANNED, planned, next, tries, begun, null, why);
    }

    MailProgress ended(MailStatus outcome, @Nullable String why, Instant now) {
        return new MailProgress(outcome, planned, due, tries, begun, now, why);
    }
}
