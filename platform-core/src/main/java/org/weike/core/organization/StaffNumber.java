package org.weike.core.organization;

import java.util.Locale;
import java.util.regex.Pattern;
import org.weike.core.shared.TextId;

/** The number by which an employer or a branch knows somebody; unique in the platform, and never a phone number. */
public record StaffNumber(String value) implements TextId {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,31}");

    public StaffNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches() || PhoneNumber.isWritten(value)) {
            throw new IllegalArgumentException("not a staff number: " + value);
        }
    }

    /** Whether the text could be one, however it is typed. */
    public static boolean isWritten(String text) {
        String tidy = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(tidy).matches() && !PhoneNumber.isWritten(tidy);
    }
}
