package org.weike.core.organization;

import java.util.Locale;
import org.weike.core.shared.TextId;

/** The unified social credit code (统一社会信用代码) of an enterprise: 17 characters and a check character (GB 32100-2015). */
public record SocialCreditCode(String value) implements TextId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public SocialCreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** The code that begins with these 17 characters. */
    public static SocialCreditCode completing(String first) {
        return new SocialCreditCode(first + checkCharacter(first));
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)
                && code.charAt(LENGTH - 1) == checkCharacter(code);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < LENGTH - 1; at++) {
            sum += ALPHABET.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
