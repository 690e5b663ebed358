package org.weike.core.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** Takes in what is to be sent, and says whether anything can be. */
@Component
public final class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final SendLog log;
    private final Postman postman;
    private final Optional<LetterWriter> writer;
    private final UnsubscribeLinks links;
    private final KeyRing keys;
    private final MailSettings settings;
    private final Clock clock;

    PostOffice(
            SendLog log,
            Postman postman,
            Optional<LetterWriter> writer,
            UnsubscribeLinks links,
            KeyRing keys,
            MailSettings settings,
            Clock clock) {
        this.log = log;
        this.postman = postman;
        this.writer = writer;
        this.links = links;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why nothing is sent; empty where mail is on. */
    public Optional<MailOff> off() {
        return missing().stream().findFirst();
    }

    /** Everything that must be set before something is sent; empty where mail is on. */
    public List<MailOff> missing() {
        return Arrays.stream(MailOff.values()).filter(this::isMissing).toList();
    }

    private boolean isMissing(MailOff setting) {
        return switch (setting) {
            case NO_SERVER -> !postman.hasServer();
            case NO_SENDER -> settings.from().isBlank();
            case NO_PUBLIC_ADDRESS -> !links.lead();
            case NO_WORDS -> writer.isEmpty();
        };
    }

    /** Plans a message; false if it was planned before, whatever came of it then. */
    public boolean plan(MailId id, Addressee addressee, Instant due) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        String messageId = keys.keyedHash(Purpose.LOOKUP, "message:" + id.value());
        var progress = MailProgress.planned(now, due);
        return log.add(new Mail(id, addressee, messageId, progress, 1, now));
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        off().ifPresentOrElse(it -> LOG.info("mail is off: {}", it), () -> LOG.info("mail is on"));
    }
}
