package org.weike.core.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.Delivery;

/** What the server said to a message that it did not take, as codes: its own words may name the address. */
record ServerAnswer(int code, String reason, boolean aboutAddress) {

    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    /** By RFC 5321 and 3463: mailbox unknown, not local, its name not allowed; not policy, size or content. */
    private static final Pattern WRONG_ADDRESS = Pattern.compile("55[013]( 5\\.1\\.\\d+| 5\\.2\\.1)?");

    private static final ServerAnswer NONE = new ServerAnswer(-1, "", false);

    static ServerAnswer in(Throwable failure) {
        var answers = chain(failure).stream()
                .map(ServerAnswer::of)
                .filter(ServerAnswer::isOne)
                .toList();
        return answers.stream()
                .filter(ServerAnswer::aboutAddress)
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .orElse(NONE);
    }

    /** Whether the server said anything at all. */
    boolean isOne() {
        return code >= TRANSIENT;
    }

    private static ServerAnswer of(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException it -> of(it.getReturnCode(), it.getMessage(), true);
            case SMTPSendFailedException it -> of(it.getReturnCode(), it.getMessage(), false);
            default -> NONE;
        };
    }

    private static ServerAnswer of(int code, @Nullable String words, boolean aboutAddress) {
        var enhanced = ENHANCED.matcher(words == null ? "" : words.strip());
        return new ServerAnswer(code, enhanced.find() ? code + " " + enhanced.group(1) : "" + code, aboutAddress);
    }

    private static List<Throwable> chain(Throwable failure) {
        var all = new ArrayList<Throwable>();
        for (Throwable next = failure; next != null && !all.contains(next); next = after(next)) {
            all.add(next);
        }
        return all;
    }

    private static Throwable after(Throwable failure) {
        Throwable cause = failure instanceof MessagingException it ? it.getNextException() : failure.getCause();
        return cause == null ? failure : cause;
    }

    /** What it means. */
    Delivery meaning() {
        return code >= PERMANENT
                ? new Delivery.Refused(
                        reason, aboutAddress && WRONG_ADDRESS.matcher(reason).matches())
                : new Delivery.NotNow(reason);
    }
}
