package org.weike.core.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A one-time code of ten characters in Crockford's base 32, which has no I, L, O or U: 50 bits of chance, easily read
 * out on the phone.
 */
record ActivationCode(String characters) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern NOISE = Pattern.compile("[\\s-]");

    static ActivationCode random() {
        return new ActivationCode(randomCharacters(LENGTH));
    }

    /** Chance in characters that nobody misreads. */
    static String randomCharacters(int length) {
        return CHANCE.ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** What somebody typed, forgiving case, gaps, and the letters that look like digits. */
    static Optional<ActivationCode> read(String typed) {
        String tidy = NOISE.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(tidy).filter(it -> FORM.matcher(it).matches()).map(ActivationCode::new);
    }

    /** In two groups of five, as it is printed. */
    String printed() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    /** Without the code, so that no log shows it. */
    @Override
    public String toString() {
        return "activation code";
    }
}
