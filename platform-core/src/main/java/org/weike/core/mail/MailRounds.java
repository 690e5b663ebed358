package org.weike.core.mail;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weike.core.storage.BackgroundWork;

/** Sends what is due and reads what came back, again and again. */
@Component
final class MailRounds implements BackgroundWork {

    private final Mailroom mailroom;
    private final Rounds sending;
    private final Rounds bounces;

    MailRounds(
            Mailroom mailroom,
            BounceRound bounces,
            @Value("${weike.mail.first:PT20S}") Duration first,
            @Value("${weike.mail.every:PT30S}") Duration every,
            @Value("${weike.mail.bounces.every:PT5M}") Duration looks) {
        this.mailroom = mailroom;
        this.sending = new Rounds("weike-mail", mailroom::sendDue, first, every);
        this.bounces = new Rounds("weike-bounces", bounces::read, first, looks);
    }

    @Override
    public void start() {
        sending.start();
        bounces.start();
    }

    @Override
    public boolean isRunning() {
        return sending.isStarted();
    }

    @Override
    public void close() {
        mailroom.stop();
        sending.close();
        bounces.close();
    }
}
