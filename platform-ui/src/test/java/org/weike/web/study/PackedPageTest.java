package org.weike.web.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedPageTest {

    private static final String LONG = "骑手上班第一件事：看一眼刹车、车灯和电池。".repeat(400);
    private static final String PAGE =
            LONG + "<p>@WHERE@</p>" + LONG + "<main a=\"@ATTEMPT@\" t=\"@TOKEN@\" e=\"@ELAPSED@\">";
    private static final Map<String, String> VALUES =
            Map.of("WHERE", "食堂 12号桌", "ATTEMPT", "0198-7", "TOKEN", "1.abc_-.xyz", "ELAPSED", "0");

    @Test
    void putsTheValuesInTheirPlaces() throws IOException {
        byte[] packed = PackedPage.of(PAGE + LONG).filledWith(VALUES);

        assertThat(unpacked(packed))
                .isEqualTo(LONG + "<p>食堂 12号桌</p>" + LONG + "<main a=\"0198-7\" t=\"1.abc_-.xyz\" e=\"0\">" + LONG);
        assertThat(packed).hasSizeLessThan(2_000);
    }

    @Test
    void leavesAPlaceEmptyWithoutAValue() throws IOException {
        assertThat(unpacked(PackedPage.of("<p>@WHERE@</p>").filledWith(Map.of())))
                .isEqualTo("<p></p>");
        assertThat(unpacked(PackedPage.of("").filledWith(VALUES))).isEmpty();
    }

    @Test
    void takesValuesAndTextsOfEveryLength() throws IOException {
        var chance = new Random(7);
        for (int length : new int[] {1, 99, 100, 8_191, 8_192, 8_193, 65_535, 65_536, 200_000}) {
            String noise = noise(chance, length);

            byte[] packed = PackedPage.of(noise + "@WHERE@" + noise).filledWith(Map.of("WHERE", noise));

            assertThat(unpacked(packed)).isEqualTo(noise + noise + noise);
        }
    }

    @Test
    void joinsChecksums() {
        var chance = new Random(8);
        for (int length = 0; length < 300; length++) {
            String first = noise(chance, chance.nextInt(300));
            String second = noise(chance, length);

            assertThat(JoinedChecksum.join(checksum(first), checksum(second), JoinedChecksum.factor(length)))
                    .isEqualTo(checksum(first + second));
        }
    }

    /** Hard to pack, so that what was packed is as long as it gets. */
    private static String noise(Random chance, int length) {
        return chance.ints(length, 'A', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    /** Fails where the trailer does not fit. */
    private static String unpacked(byte[] packed) throws IOException {
        try (var file = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
