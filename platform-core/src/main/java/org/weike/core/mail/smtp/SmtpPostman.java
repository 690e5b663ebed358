package org.weike.core.mail.smtp;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.weike.core.mail.Delivery;
import org.weike.core.mail.MailSettings;
import org.weike.core.mail.OutgoingMail;
import org.weike.core.mail.Postman;

/** Hands messages to the server that {@code spring.mail} names, each over a connection of its own. */
@Component
class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

    /** Milliseconds; servers are allowed minutes for their last answer, and waiting for ever is nobody's wish. */
    private static final String PATIENCE = "60000";

    private static final String NO_ANSWER = "no answer";

    private final Optional<JavaMailSender> sender;
    private final MailSettings settings;

    SmtpPostman(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.settings = settings;
        this.sender
                .filter(JavaMailSenderImpl.class::isInstance)
                .map(it -> ((JavaMailSenderImpl) it).getJavaMailProperties())
                .ifPresent(SmtpPostman::bePatientButNotForEver);
    }

    private static void bePatientButNotForEver(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            properties.putIfAbsent("mail." + protocol + ".connectiontimeout", PATIENCE);
            properties.putIfAbsent("mail." + protocol + ".timeout", PATIENCE);
            properties.putIfAbsent("mail." + protocol + ".writetimeout", PATIENCE);
        }
    }

    @Override
    public boolean hasServer() {
        return sender.isPresent();
    }

    @Override
    public Delivery deliver(OutgoingMail mail) {
        var server = sender.orElseThrow();
        NotedMessage message;
        try {
            message = message(server, mail);
        } catch (MessagingException unsendable) {
            LOG.warn("a message could not be composed", unsendable);
            return new Delivery.Refused("unsendable", false);
        }
        try {
            server.send(message);
            return new Delivery.Accepted();
        } catch (MailAuthenticationException notLetIn) {
            return new Delivery.Unreachable("authentication");
        } catch (MailSendException failed) {
            return meaning(failed, message.wentOut());
        } catch (MailException failed) {
            return message.wentOut() ? new Delivery.Unclear(NO_ANSWER) : new Delivery.Unreachable(NO_ANSWER);
        }
    }

    /** The cause is what befell the connection: opening it, which every message then failed for, or closing it. */
    private static Delivery meaning(MailSendException failed, boolean wentOut) {
        var failures = failed.getMessageExceptions();
        boolean hasFailed = failures != null && failures.length > 0;
        var answer = ServerAnswer.in(hasFailed ? failures[0] : failed);
        if (answer.isOne()) {
            return answer.meaning();
        }
        if (wentOut) {
            return hasFailed ? new Delivery.Unclear(NO_ANSWER) : new Delivery.Accepted();
        }
        boolean neverOpened = !hasFailed || failures[0].equals(failed.getCause());
        return neverOpened ? new Delivery.Unreachable("no connection") : new Delivery.NotNow(NO_ANSWER);
    }

    private NotedMessage message(JavaMailSender server, OutgoingMail mail) throws MessagingException {
        String host = settings.from()
                .substring(settings.from().lastIndexOf('@') + 1)
                .replace(">", "")
                .strip();
        var message =
                new NotedMessage(server.createMimeMessage().getSession(), "<" + mail.messageId() + "@" + host + ">");
        var bounces = settings.bounces();
        if (bounces != null && bounces.address() != null) {
            message.setEnvelopeFrom(bounces.address());
        }
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(mail.to().value());
        parts.setSubject(mail.written().subject());
        parts.setText(mail.written().text(), mail.written().html());
        message.setHeader(
                "Date",
                DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                        .format(mail.date().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            // RFC 8058
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }
}
