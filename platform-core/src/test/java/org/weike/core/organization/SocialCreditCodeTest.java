package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The 17 characters 0…0 and 1 weigh 3 to the 16th, which leaves 28 modulo 31; so the check value is 3. */
    @Test
    void completesACodeWithItsCheckCharacter() {
        assertThat(SocialCreditCode.completing("00000000000000001").value()).isEqualTo("000000000000000013");
    }

    @Test
    void readsCodesHoweverTheyAreTyped() {
        String code = SocialCreditCode.completing("91350100MA00000AB").value();

        assertThat(new SocialCreditCode(" " + code.toLowerCase(Locale.ROOT) + " ").value())
                .isEqualTo(code);
    }

    @Test
    void noticesEachSingleWrongCharacter() {
        String code = SocialCreditCode.completing("91350100MA00000AB").value();

        for (int at = 0; at < code.length(); at++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                String other = code.substring(0, at) + ALPHABET.charAt(i) + code.substring(at + 1);
                assertThat(isCode(other)).isEqualTo(other.equals(code));
            }
        }
    }

    private static boolean isCode(String text) {
        try {
            return new SocialCreditCode(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9135", "91350100MA00000ABI", "91350100MA00000ABC0", "９１３５０１００MA00000ABC"})
    void refusesWhatIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SocialCreditCode(text));
    }
}
