package org.weike.core.mail;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes to the send log and tells whoever shows it. */
@Component
final class SendLog {

    private final Mails mails;
    private final ApplicationEventPublisher events;

    SendLog(Mails mails, ApplicationEventPublisher events) {
        this.mails = mails;
        this.events = events;
    }

    boolean add(Mail mail) {
        boolean isNew = mails.add(mail);
        if (isNew) {
            events.publishEvent(new MailWritten(mail.id()));
        }
        return isNew;
    }

    void replace(Mail mail) {
        mails.replace(mail);
        events.publishEvent(new MailWritten(mail.id()));
    }

    int removePlannedUntil(Instant last, int most) {
        var removed = mails.removePlannedUntil(last, most);
        removed.forEach(it -> events.publishEvent(new MailWritten(it)));
        return removed.size();
    }
}
