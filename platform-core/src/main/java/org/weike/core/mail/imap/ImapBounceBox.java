package org.weike.core.mail.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Bounce;
import org.weike.core.mail.BounceBox;
import org.weike.core.mail.MailSettings;

/** Reads the IMAP box that {@code weike.mail.bounces} names. */
@Component
class ImapBounceBox implements BounceBox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapBounceBox.class);
    private static final int MOST = 500;
    private static final int LARGEST = 1 << 20;

    /** Milliseconds. */
    private static final String PATIENCE = "30000";

    private final MailSettings settings;

    ImapBounceBox(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isConfigured() {
        return settings.bounces() != null;
    }

    @Override
    public void read(Predicate<Bounce> isOurs) {
        var box = Objects.requireNonNull(settings.bounces());
        try (var store = session(box).getStore(box.protocol())) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            try (Folder folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (Message mail : Arrays.asList(unread).subList(0, Math.min(MOST, unread.length))) {
                    take(mail, isOurs);
                }
            }
        } catch (MessagingException failed) {
            LOG.warn(
                    "the box of delivery reports cannot be read: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private static void take(Message mail, Predicate<Bounce> isOurs) throws MessagingException {
        if (report(mail).filter(isOurs).isPresent()) {
            mail.setFlag(Flags.Flag.DELETED, true);
        } else {
            mail.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /**
     * A report is small, and read as a whole: servers differ in how they hand out parts. One that is broken is none.
     */
    private static Optional<Bounce> report(Message mail) {
        try {
            return mail instanceof MimeMessage known && mail.getSize() <= LARGEST
                    ? DeliveryReport.read(new MimeMessage(known))
                    : Optional.empty();
        } catch (IOException | MessagingException broken) {
            return Optional.empty();
        }
    }

    private static Session session(MailSettings.Bounces box) {
        var properties = new Properties();
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + box.protocol() + "." + name, PATIENCE);
        }
        return Session.getInstance(properties);
    }
}
