package org.weike.core.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address in clear; its text form is masked, so that no log shows it. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    /** Upper and lower case are one address wherever people are likely to have a box. */
    public MailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isWritten(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Whether the text is a mail address; addresses outside ASCII are not, for few servers would take them. */
    public static boolean isWritten(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST
                && plain.indexOf('@') <= 64
                && FORM.matcher(plain).matches();
    }

    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
