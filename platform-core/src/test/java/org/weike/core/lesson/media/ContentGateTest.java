package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.lesson.Admission;
import org.weike.core.lesson.Admission.Reason;
import org.weike.core.lesson.MediaId;
import org.weike.core.lesson.MediaType;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Sha256;

class ContentGateTest {

    private static final String[] SAMPLES = {
        "film.mp4",
        "fragmented.mp4",
        "sound.mp3",
        "full.mp3",
        "sound.m4a",
        "picture.png",
        "picture.jpg",
        "picture.gif",
        "picture.webp",
        "lossless.webp"
    };

    private final ContentGate gate = new ContentGate();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "film.mp4, MP4, 64, 48, 1600",
        "sound.mp3, MP3, 0, 0, 1584",
        "full.mp3, MP3, 0, 0, 1541",
        "sound.m4a, M4A, 0, 0, 1500",
        "picture.png, PNG, 64, 48, 0",
        "picture.jpg, JPEG, 64, 48, 0",
        "picture.gif, GIF, 64, 48, 0",
        "picture.webp, WEBP, 64, 48, 0",
        "lossless.webp, WEBP, 64, 48, 0"
    })
    void knowsMediaByTheirContent(String name, MediaType type, int width, int height, long millis) throws IOException {
        var bytes = sample(name);

        var medium = admitted(bytes);

        assertThat(medium.length().toMillis()).isBetween(millis - 60, millis + 60);
        assertThat(medium)
                .isEqualTo(new Medium(
                        new MediaId(Sha256.of(bytes)),
                        type,
                        bytes.length,
                        new Medium.Dimensions(width, height),
                        medium.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ program", "%PDF-1.7", "PK\u0003\u0004", "GIF8", "plain words", "\u0000\u0000\u0000\u0018ftyp"
            })
    void refusesEverythingElse(String content) throws IOException {
        assertThat(admit(content.getBytes(UTF_8))).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void refusesAFilmThatDoesNotTellItsLength() throws IOException {
        assertThat(admit(sample("fragmented.mp4"))).isEqualTo(new Admission.Refused(Reason.LENGTH_UNKNOWN));
    }

    @Test
    void refusesPagesThatCallThemselvesPictures() throws IOException {
        assertThat(admit("<html><script>alert(1)</script></html>".getBytes(UTF_8)))
                .isEqualTo(new Admission.Refused(Reason.DAMAGED));
    }

    @Test
    void readsNoMoreThanTheLargestMediumIs() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'x');
                return length;
            }
        };

        var file = folder.resolve("endless");
        assertThat(gate.admit(endless, file)).isEqualTo(new Admission.Refused(Reason.TOO_LARGE));
        assertThat(Files.size(file)).isLessThan(MediaType.Kind.VIDEO.mostBytes() + (1 << 17));
    }

    @Test
    void refusesAPictureThatIsTooLarge() throws IOException {
        var bytes = Arrays.copyOf(sample("picture.png"), (2 << 20) + 1);

        assertThat(admit(bytes)).isEqualTo(new Admission.Refused(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WEBVTT~~00:00.000 --> 00:02.500~电动车                                    | true
            \uFEFFWEBVTT 字幕~~1~00:00:00.000 --> 00:00:02.500 line:80%~a~~00:02.000 --> 00:03.000~b | true
            WEBVTT~                                                                   | false
            WEBVTT~~00:00,000 --> 00:02,500~逗号                                       | false
            WEBVTT~~00:03.000 --> 00:02.500~倒着                                       | false
            WEBVTT~~00:03.000 --> 00:04.000~后~~00:01.000 --> 00:02.000~前             | false
            WEBVTT~~00:03.000 --> 00:04.000~                                          | false
            """)
    void readsSubtitles(String text, boolean readable) throws IOException {
        var answer = admit(text.replace('~', '\n').getBytes(UTF_8));

        assertThat(answer instanceof Admission.Admitted).isEqualTo(readable);
    }

    @RepeatedTest(20)
    void answersDamagedMedia(RepetitionInfo info) throws IOException {
        var random = new Random(info.getCurrentRepetition());
        for (String name : SAMPLES) {
            for (int round = 0; round < 20; round++) {
                var bytes = sample(name);
                for (int change = random.nextInt(8); change >= 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                var answer = admit(Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length)));

                if (answer instanceof Admission.Admitted it) {
                    assertThat(it.medium().length()).isLessThanOrEqualTo(Duration.ofHours(4));
                }
            }
        }
    }

    private Medium admitted(byte[] bytes) throws IOException {
        return ((Admission.Admitted) admit(bytes)).medium();
    }

    private Admission admit(byte[] bytes) throws IOException {
        return gate.admit(new ByteArrayInputStream(bytes), folder.resolve("medium"));
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = ContentGateTest.class.getResourceAsStream("/media/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
