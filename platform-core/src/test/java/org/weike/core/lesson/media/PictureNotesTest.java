package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weike.core.lesson.MediaType;

class PictureNotesTest {

    private static final String SECRET = "22.5431N 114.0579E SecretCam";

    @Test
    void takesThePlaceOutOfAPhotoAndLeavesEveryPixel() throws IOException {
        byte[] photo = photo(6);

        byte[] clean = PictureNotes.removed(MediaType.JPEG, photo);

        assertThat(text(photo)).contains(SECRET);
        assertThat(text(clean)).doesNotContain("SecretCam").doesNotContain("Comment");
        assertThat(pixels(clean)).isEqualTo(pixels(photo));
    }

    @Test
    void keepsWhichWayUpAPhotoIsHeld() throws IOException {
        byte[] clean = PictureNotes.removed(MediaType.JPEG, photo(6));

        assertThat(new JpegNotes(clean).orientation()).isEqualTo(6);
    }

    @Test
    void leavesNoNotesAtAllInAnUprightPhoto() throws IOException {
        assertThat(text(PictureNotes.removed(MediaType.JPEG, photo(1)))).doesNotContain("Exif");
    }

    @Test
    void takesWhatIsHungBehindAPhotoAway() throws IOException {
        var longer = new ByteArrayOutputStream();
        longer.write(photo(1));
        longer.write(SECRET.getBytes(ISO_8859_1));

        assertThat(text(PictureNotes.removed(MediaType.JPEG, longer.toByteArray())))
                .doesNotContain("SecretCam");
    }

    @Test
    void takesTheNotesOutOfAPng() throws IOException {
        byte[] picture = read("picture.png");
        byte[] noted = with(picture, 33, pngChunk("tEXt", SECRET), pngChunk("eXIf", SECRET));

        byte[] clean = PictureNotes.removed(MediaType.PNG, noted);

        assertThat(text(noted)).contains(SECRET);
        assertThat(text(clean)).doesNotContain("SecretCam");
        assertThat(pixels(clean)).isEqualTo(pixels(picture));
    }

    @Test
    void takesTheNotesOutOfAWebp() throws IOException {
        byte[] picture = PictureNotes.removed(MediaType.WEBP, read("picture.webp"));
        byte[] noted = with(picture, picture.length, webpChunk("EXIF", SECRET));

        assertThat(PictureNotes.removed(MediaType.WEBP, noted)).isEqualTo(picture);
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaType.class,
            names = {"JPEG", "PNG", "WEBP", "GIF"})
    void changesNothingASecondTime(MediaType type) throws IOException {
        byte[] once = PictureNotes.removed(type, read("picture." + extension(type)));

        assertThat(PictureNotes.removed(type, once)).isEqualTo(once);
    }

    @Test
    void copesWithPhotosThatBreakOffAnywhere() throws IOException {
        byte[] photo = photo(6);
        for (int length = 2; length < photo.length; length++) {
            byte[] broken = Arrays.copyOf(photo, length);
            assertThat(PictureNotes.removed(MediaType.JPEG, broken)).isNotEmpty();
        }
    }

    /** The shipped photo as a telephone would write it: with its make, its place, a comment, held some way up. */
    private static byte[] photo(int orientation) throws IOException {
        var notes = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + SECRET.length()).order(ByteOrder.LITTLE_ENDIAN);
        notes.put("Exif\0\0".getBytes(ISO_8859_1))
                .put("II*\0".getBytes(ISO_8859_1))
                .putInt(8);
        notes.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        notes.putShort((short) orientation).putShort((short) 0).putInt(0).put(SECRET.getBytes(ISO_8859_1));
        return with(
                read("picture.jpg"), 2, segment(0xE1, notes.array()), segment(0xFE, "Comment".getBytes(ISO_8859_1)));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] pngChunk(String kind, String content) {
        return ByteBuffer.allocate(content.length() + 12)
                .putInt(content.length())
                .put(kind.getBytes(ISO_8859_1))
                .put(content.getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] webpChunk(String kind, String content) {
        return ByteBuffer.allocate(content.length() + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(ISO_8859_1))
                .putInt(content.length())
                .put(content.getBytes(ISO_8859_1))
                .array();
    }

    private static byte[] with(byte[] picture, int at, byte[]... inserted) {
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, at);
        for (byte[] each : inserted) {
            out.writeBytes(each);
        }
        out.write(picture, at, picture.length - at);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String extension(MediaType type) {
        return type == MediaType.JPEG ? "jpg" : type.name().toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] picture) {
        return new String(picture, ISO_8859_1);
    }

    private static byte[] read(String name) throws IOException {
        try (var in = PictureNotesTest.class.getResourceAsStream("/media/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
