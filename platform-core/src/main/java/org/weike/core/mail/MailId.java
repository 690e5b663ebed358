package org.weike.core.mail;

import java.util.regex.Pattern;
import org.weike.core.shared.TextId;

/**
 * Names one message by what it is for, such as {@code digest:2026-W10:person}: the same purpose is the same message,
 * planned and sent once.
 */
public record MailId(String value) implements TextId {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,20}:[A-Za-z0-9._:-]{1,100}");

    public MailId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a message: " + value);
        }
    }

    /** What sort of message it is; the feature that speaks by it knows. */
    public String kind() {
        return value.substring(0, value.indexOf(':'));
    }
}
