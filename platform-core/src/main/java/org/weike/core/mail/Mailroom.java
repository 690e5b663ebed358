package org.weike.core.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.Leases;
import org.weike.core.storage.Unworded;

/**
 * Sends what is due, one message after the other, on one node at a time. A message is marked before it goes out; found
 * marked by whoever comes next, it may have gone out, and is never sent again.
 */
@Component
public class Mailroom {

    private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
    private static final String JOB = "mail.sending";

    /** Longer than a server may take to answer. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int BATCH = 100;

    private final PostOffice office;
    private final Mails mails;
    private final SendLog log;
    private final Undeliverables undeliverables;
    private final AddressSafe safe;
    private final Postman postman;
    private final Optional<LetterWriter> writer;
    private final UnsubscribeLinks links;
    private final Map<String, Correspondence> speakers;
    private final Leases leases;
    private final Clock clock;
    private volatile boolean stopping;

    Mailroom(
            PostOffice office,
            Mails mails,
            SendLog log,
            Undeliverables undeliverables,
            AddressSafe safe,
            Postman postman,
            Optional<LetterWriter> writer,
            UnsubscribeLinks links,
            List<Correspondence> speakers,
            Leases leases,
            Clock clock) {
        this.office = office;
        this.mails = mails;
        this.log = log;
        this.undeliverables = undeliverables;
        this.safe = safe;
        this.postman = postman;
        this.writer = writer;
        this.links = links;
        this.speakers = speakers.stream().collect(Collectors.toMap(Correspondence::kind, Function.identity()));
        this.leases = leases;
        this.clock = clock;
    }

    /** Sends everything that is due, unless another node is at it or the server cannot be reached. */
    public synchronized void sendDue() {
        if (office.off().isPresent() || !leases.take(JOB, LEASE)) {
            return;
        }
        mails.sending().forEach(it -> end(it, MailStatus.UNCLEAR, "interrupted"));
        boolean goesOn = true;
        while (goesOn) {
            var due = mails.due(now(), BATCH);
            goesOn = !due.isEmpty() && due.stream().allMatch(this::isDealtWith);
        }
    }

    /** Lets no further message go out. */
    void stop() {
        stopping = true;
    }

    /** False where the others have to wait too. */
    private boolean isDealtWith(Mail mail) {
        if (stopping || !leases.take(JOB, LEASE)) {
            return false;
        }
        try {
            return isSaid(mail);
        } catch (EditConflict other) {
            return true;
        } catch (RuntimeException failed) { // one message that cannot be made must not keep back the others
            LOG.warn("a message of kind {} could not be made", mail.id().kind(), Unworded.of(failed));
            return retry(mail.trying(), "fault");
        }
    }

    private boolean isSaid(Mail mail) {
        var speaker = speakers.get(mail.id().kind());
        if (speaker == null) {
            return dropped(mail);
        }
        if (undeliverables.has(mail.addressee().address())) {
            log.replace(mail.ended(MailStatus.REFUSED, "undeliverable", now()));
            return true;
        }
        return switch (speaker.say(mail, now())) {
            case Saying.Never ignored -> dropped(mail);
            case Saying.Later later -> {
                log.replace(mail.again(later.at(), mail.progress().reason(), now()));
                yield true;
            }
            case Saying.Now now -> isSent(mail, now.letter(), unsubscribe(mail, speaker));
        };
    }

    private boolean dropped(Mail mail) {
        log.replace(mail.ended(MailStatus.DROPPED, null, now()));
        return true;
    }

    private @Nullable URI unsubscribe(Mail mail, Correspondence speaker) {
        return speaker.endsByLink() ? links.of(mail.addressee().person()) : null;
    }

    private boolean isSent(Mail mail, Letter letter, @Nullable URI unsubscribe) {
        var written = writer.orElseThrow().write(letter, unsubscribe);
        var address = safe.open(mail.addressee().address());
        var sending = mail.sending(now());
        log.replace(sending);
        var outgoing = new OutgoingMail(address, mail.messageId(), written, unsubscribe, now());
        return switch (postman.deliver(outgoing)) {
            case Delivery.Accepted ignored -> end(sending, MailStatus.SENT, null);
            case Delivery.Unclear it -> end(sending, MailStatus.UNCLEAR, it.reason());
            case Delivery.Refused it -> refused(sending, it);
            case Delivery.NotNow it -> retry(sending, it.reason());
            case Delivery.Unreachable it -> {
                log.replace(sending.again(now().plus(PAUSE), it.reason(), now()));
                LOG.warn("the mail server cannot be reached: {}", it.reason());
                yield false;
            }
        };
    }

    private boolean refused(Mail mail, Delivery.Refused refusal) {
        if (refusal.wrongAddress()) {
            undeliverables.add(new Undeliverable(mail.addressee().address().lookup(), refusal.reason(), now()));
        }
        return end(mail, MailStatus.REFUSED, refusal.reason());
    }

    private boolean retry(Mail mail, String reason) {
        Instant now = now();
        log.replace(BackOff.after(mail.progress().tries())
                .map(it -> mail.again(now.plus(it), reason, now))
                .orElseGet(() -> mail.ended(MailStatus.REFUSED, reason, now)));
        return true;
    }

    /** Writes an outcome down, also over the guess of a node that took over meanwhile. */
    private boolean end(Mail mail, MailStatus outcome, @Nullable String reason) {
        try {
            log.replace(mail.ended(outcome, reason, now()));
        } catch (EditConflict taken) {
            mails.find(mail.id())
                    .filter(it -> it.status() == MailStatus.UNCLEAR)
                    .ifPresent(it -> log.replace(it.ended(outcome, reason, now())));
        }
        return true;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
