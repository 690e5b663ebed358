package org.weike.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.Leases;

/** Enters reports of failed deliveries into the send log. */
@Component
public class BounceRound {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final BounceBox box;
    private final Mails mails;
    private final SendLog log;
    private final Undeliverables undeliverables;
    private final Leases leases;
    private final Clock clock;

    BounceRound(BounceBox box, Mails mails, SendLog log, Undeliverables undeliverables, Leases leases, Clock clock) {
        this.box = box;
        this.mails = mails;
        this.log = log;
        this.undeliverables = undeliverables;
        this.leases = leases;
        this.clock = clock;
    }

    /** Reads the box, unless another node is at it. */
    public synchronized void read() {
        if (box.isConfigured() && leases.take("mail.bounces", LEASE)) {
            box.read(this::isEntered);
        }
    }

    /** Whether it is about a message of ours; hearing of it twice changes nothing. */
    private boolean isEntered(Bounce bounce) {
        var found = mails.findByMessageId(bounce.messageId());
        found.filter(it -> it.mayArrive() && it.status() != MailStatus.PLANNED).ifPresent(it -> enter(it, bounce));
        return found.isPresent();
    }

    private void enter(Mail mail, Bounce bounce) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        if (bounce.isWrongAddress()) {
            undeliverables.add(new Undeliverable(mail.addressee().address().lookup(), bounce.status(), now));
        }
        try {
            log.replace(mail.ended(MailStatus.BOUNCED, bounce.status(), now));
        } catch (EditConflict justSent) {
            mails.find(mail.id()).ifPresent(it -> log.replace(it.ended(MailStatus.BOUNCED, bounce.status(), now)));
        }
    }
}
