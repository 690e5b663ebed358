package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final ScanCode CODE = ScanCode.draw(new Random(11));

    @ParameterizedTest
    @MethodSource("codes")
    void findsEverySingleWrongCharacter(String code) {
        for (int at = 0; at < code.length(); at++) {
            for (int digit = 0; digit < ALPHABET.length(); digit++) {
                char wrong = ALPHABET.charAt(digit);
                String typed = code.substring(0, at) + wrong + code.substring(at + 1);
                assertThat(ScanCode.read(typed).isPresent()).isEqualTo(wrong == code.charAt(at));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void findsEverySwapOfTwoDifferentCharacters(String code) {
        for (int first = 0; first < code.length(); first++) {
            for (int second = first + 1; second < code.length(); second++) {
                boolean same = code.charAt(first) == code.charAt(second);
                assertThat(ScanCode.read(swapped(code, first, second)).isPresent())
                        .isEqualTo(same);
            }
        }
    }

    @Test
    void readsWhatPeopleType() {
        String grouped = CODE.grouped();

        assertThat(Stream.of(
                        grouped,
                        grouped.toLowerCase(Locale.ROOT),
                        "  " + grouped.replace('-', ' ') + "\u3000",
                        grouped.replace('-', '—'),
                        grouped.replace('0', 'o').replace('1', 'l'),
                        grouped.replace('0', 'O').replace('1', 'I'),
                        fullWidth(CODE.value())))
                .allSatisfy(typed -> assertThat(ScanCode.read(typed)).hasValue(CODE));
    }

    @Test
    void readsTheLettersThatLookLikeDigits() {
        assertThat(ScanCode.read("OOOOO-ooooo")).hasValue(new ScanCode("0000000000"));
        assertThat(ScanCode.read(codeWithOnes().replace('1', 'i'))).hasValue(new ScanCode(codeWithOnes()));
        assertThat(ScanCode.read(codeWithOnes().replace('1', 'L'))).hasValue(new ScanCode(codeWithOnes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00000-0000", "00000-000000", "UUUUUUUUUU", "食品安全食品安全食品"})
    void readsNothingElse(String typed) {
        assertThat(ScanCode.read(typed)).isEmpty();
    }

    @Test
    void readsNoLongTexts() {
        assertThat(ScanCode.read(" ".repeat(100_000) + CODE.value())).isEmpty();
    }

    @Test
    void existsInItsCanonicalFormAlone() {
        assertThatThrownBy(() -> new ScanCode(CODE.grouped())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsAllCharactersAboutEquallyOften() {
        var random = new Random(5);
        var counts = new int[128];
        for (int drawn = 0; drawn < 3_200; drawn++) {
            ScanCode.draw(random).value().chars().forEach(it -> counts[it]++);
        }

        assertThat(ALPHABET.chars().map(it -> counts[it])).allMatch(count -> count > 850 && count < 1_150);
    }

    private static Stream<String> codes() {
        var random = new Random(3);
        return Stream.generate(() -> ScanCode.draw(random).value()).limit(200);
    }

    private static String codeWithOnes() {
        return codes().filter(it -> it.contains("1")).findFirst().orElseThrow();
    }

    private static String swapped(String code, int first, int second) {
        var swapped = new StringBuilder(code);
        swapped.setCharAt(first, code.charAt(second));
        swapped.setCharAt(second, code.charAt(first));
        return swapped.toString();
    }

    private static String fullWidth(String ascii) {
        var wide = new StringBuilder();
        ascii.chars().forEach(it -> wide.append((char) (it + 0xFEE0)));
        return wide.toString();
    }
}
