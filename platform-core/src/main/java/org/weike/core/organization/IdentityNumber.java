package org.weike.core.organization;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A resident identity number (居民身份证号, GB 11643-1999) with its check character, in clear; its text form is masked, so
 * that no log shows it.
 */
public record IdentityNumber(String characters) {

    private static final Pattern FORM =
            Pattern.compile("[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]");
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int LAST = 17;
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 2;

    public IdentityNumber {
        characters = characters.strip().toUpperCase(Locale.ROOT);
        if (!isWritten(characters)) {
            throw new IllegalArgumentException("not an identity number");
        }
    }

    /** Whether the text is an identity number, however its last character is typed. */
    public static boolean isWritten(String text) {
        String tidy = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(tidy).matches() && tidy.charAt(LAST) == checkCharacter(tidy);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int at = 0; at < LAST; at++) {
            int weight = (1 << (LAST - at)) % CHECK_CHARACTERS.length();
            sum += (text.charAt(at) - '0') * weight;
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    public String masked() {
        return characters.substring(0, SHOWN_BEFORE)
                + "*".repeat(characters.length() - SHOWN_BEFORE - SHOWN_AFTER)
                + characters.substring(characters.length() - SHOWN_AFTER);
    }

    @Override
    public String toString() {
        return masked();
    }
}
