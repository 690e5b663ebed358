package org.weike.core.organization;

import java.util.regex.Pattern;

/** A mobile phone number of mainland China, in clear; its text form is masked, so that no log shows it. */
public record PhoneNumber(String digits) {

    private static final Pattern NOISE = Pattern.compile("[\\s()-]");
    private static final Pattern FORM = Pattern.compile("(?:\\+86|0086)?(1[3-9][0-9]{9})");
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 4;

    public PhoneNumber {
        var form = FORM.matcher(NOISE.matcher(digits).replaceAll(""));
        if (!form.matches()) {
            throw new IllegalArgumentException("not a mobile phone number");
        }
        digits = form.group(1);
    }

    /** Whether the text is a phone number, however it is typed. */
    public static boolean isWritten(String text) {
        return FORM.matcher(NOISE.matcher(text).replaceAll("")).matches();
    }

    public String masked() {
        return digits.substring(0, SHOWN_BEFORE) + "****" + digits.substring(digits.length() - SHOWN_AFTER);
    }

    @Override
    public String toString() {
        return masked();
    }
}
