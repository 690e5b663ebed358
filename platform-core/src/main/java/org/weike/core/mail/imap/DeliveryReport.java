package org.weike.core.mail.imap;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.Bounce;

/** Reads reports of RFC 3464: which message failed, and how. Answers nothing for any other mail. */
final class DeliveryReport {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_RECIPIENTS = 20;
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([A-Za-z0-9_-]{1,100})@[^<>\\s]{1,255}>");

    private DeliveryReport() {}

    static Optional<Bounce> read(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        Optional<String> status = Optional.empty();
        Optional<String> messageId = Optional.empty();
        for (int number = 0; number < Math.min(parts.getCount(), 3); number++) {
            BodyPart part = parts.getBodyPart(number);
            if (part.isMimeType("message/delivery-status")) {
                status = failure(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = messageId(part);
            }
        }
        return status.isPresent() && messageId.isPresent()
                ? Optional.of(new Bounce(messageId.get(), status.get()))
                : Optional.empty();
    }

    /** The status of the first recipient that the message failed for; a delay is no failure. */
    private static Optional<String> failure(Part part) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        try (InputStream in = bounded(part)) {
            while (in.available() > 0 && groups.size() < MOST_RECIPIENTS) {
                groups.add(new InternetHeaders(in));
            }
        }
        return groups.stream().flatMap(DeliveryReport::failure).findFirst();
    }

    private static Stream<String> failure(InternetHeaders group) {
        String action = group.getHeader("Action", null);
        String status = group.getHeader("Status", null);
        if (action == null || status == null || !action.strip().equalsIgnoreCase("failed")) {
            return Stream.empty();
        }
        Matcher code = STATUS.matcher(status);
        return code.find() ? Stream.of(code.group()) : Stream.empty();
    }

    private static Optional<String> messageId(Part part) throws MessagingException, IOException {
        try (InputStream in = bounded(part)) {
            return first(new InternetHeaders(in).getHeader("Message-ID"));
        }
    }

    private static Optional<String> first(String @Nullable [] values) {
        return values == null
                ? Optional.empty()
                : List.of(values).stream()
                        .map(MESSAGE_ID::matcher)
                        .filter(Matcher::find)
                        .map(it -> it.group(1))
                        .findFirst();
    }

    private static InputStream bounded(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LARGEST));
        }
    }
}
