package org.weike.core.scanpoint.zxing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.scanpoint.CodePicture;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.core.scanpoint.Zbar;

class ZxingQrEncoderTest {

    private static final String ADDRESS = "https://Weike.example.cn/q/7K3QF9M2TX";

    private final QrEncoder encoder = new ZxingQrEncoder();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"CARD, 45", "SCREEN, 33"})
    void takesTheSizeThatItsUseNeeds(CodeUse use, int size) {
        assertThat(encoder.encode(ADDRESS, use).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"CARD, true", "CARD, false", "SCREEN, true", "SCREEN, false"})
    void isReadFromThePictureWithItsCaseKept(CodeUse use, boolean marked) throws IOException, InterruptedException {
        Zbar.assumeInstalled();
        var picture =
                Files.write(folder.resolve("code.png"), new CodePicture(encoder.encode(ADDRESS, use), marked).png(6));

        assertThat(Zbar.read(List.of(picture))).containsExactly(ADDRESS);
    }

    @Test
    void namesACharacterSetOnlyWhereOneIsNeeded() throws IOException, InterruptedException {
        Zbar.assumeInstalled();
        String address = "https://微课.example.cn/q/7K3QF9M2TX";
        var picture = Files.write(
                folder.resolve("code.png"), new CodePicture(encoder.encode(address, CodeUse.CARD), false).png(6));

        assertThat(Zbar.read(List.of(picture))).containsExactly(address);
    }

    @Test
    void drawsTheQuietZoneIntoBothPictures() {
        var picture = new CodePicture(encoder.encode(ADDRESS, CodeUse.SCREEN), true);

        assertThat(picture.svg())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 41 41\">")
                .contains("M4 4h7v1h-7z")
                .contains("#b3261e");
    }

    @Test
    void refusesWhatNoCodeHolds() {
        assertThatThrownBy(() -> encoder.encode("x".repeat(2_000), CodeUse.CARD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
