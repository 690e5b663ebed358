package org.weike.core.scanpoint;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.weike.core.shared.TextId;

/**
 * The ten characters on a printed card: nine drawn at random and one that checks them, in Crockford's base 32. Says
 * nothing about place, host or lesson, so that a card outlives all three.
 */
public record ScanCode(String value) implements TextId {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int LONGEST_READ = 64;

    /** x⁵ + x² + 1 is primitive: the weights of ten places are powers of x, all different and none zero. */
    private static final int FIELD = 0b100101;

    /** Takes the canonical form alone; what a person typed goes through {@link #read}. */
    public ScanCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a scan code: " + value);
        }
    }

    /** Draws a new code; the source decides how hard it is to guess one. */
    public static ScanCode draw(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        int sum = 0;
        while (code.length() < LENGTH - 1) {
            int digit = random.nextInt(ALPHABET.length());
            code.append(ALPHABET.charAt(digit));
            sum = timesX(sum) ^ digit;
        }
        return new ScanCode(code.append(ALPHABET.charAt(timesX(sum))).toString());
    }

    /**
     * Reads what somebody typed: any case, full-width letters, spaces and dashes anywhere, I and L for 1, O for 0.
     * Every single wrong character and every swap of two characters is found out.
     */
    public static Optional<ScanCode> read(String text) {
        if (text.length() > LONGEST_READ) {
            return Optional.empty();
        }
        String canonical = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\u2212]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isValid(canonical) ? Optional.of(new ScanCode(canonical)) : Optional.empty();
    }

    /** Two groups of five, as people read it out. */
    public String grouped() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    private static boolean isValid(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < LENGTH; at++) {
            int digit = ALPHABET.indexOf(value.charAt(at));
            if (digit < 0) {
                return false;
            }
            sum = timesX(sum) ^ digit;
        }
        return sum == 0;
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted < ALPHABET.length() ? shifted : shifted ^ FIELD;
    }
}
