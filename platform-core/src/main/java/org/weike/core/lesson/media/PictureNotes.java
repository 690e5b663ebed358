package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.weike.core.lesson.MediaType;

/**
 * Takes out of a picture what it tells besides the picture: where, when and with what it was taken, and what programs
 * noted in it. Nothing is decoded, so every pixel stays as it is.
 */
final class PictureNotes {

    private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_NOTES = Set.of("EXIF", "XMP ");

    /** The bits of a WebP header that announce notes. */
    private static final int WEBP_ANNOUNCED = 0x08 | 0x04;

    private static final int PNG_FRAME = 12;
    private static final int WEBP_FRAME = 8;

    private PictureNotes() {}

    /** The picture without its notes; of a photo's, which way up it is held stays. */
    static byte[] removed(MediaType type, byte[] picture) {
        return switch (type) {
            case JPEG -> new JpegNotes(picture).removed();
            case PNG -> png(picture);
            case WEBP -> webp(picture);
            case GIF, SVG, MP3, M4A, MP4, VTT -> picture;
        };
    }

    private static byte[] png(byte[] picture) {
        var bytes = ByteBuffer.wrap(picture);
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 8);
        int at = 8;
        boolean ended = false;
        while (!ended && at + PNG_FRAME <= picture.length) {
            String kind = kind(picture, at + 4);
            int length = chunk(bytes.getInt(at), PNG_FRAME, picture.length - at);
            if (!PNG_NOTES.contains(kind)) {
                out.write(picture, at, length);
            }
            ended = kind.equals("IEND");
            at += length;
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] picture) {
        var bytes = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 12);
        int at = 12;
        while (at + WEBP_FRAME <= picture.length) {
            int announced = bytes.getInt(at + 4);
            int length = chunk(announced + (announced & 1), WEBP_FRAME, picture.length - at);
            if (!WEBP_NOTES.contains(kind(picture, at))) {
                out.write(picture, at, length);
            }
            at += length;
        }
        var clean = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        clean.putInt(4, clean.capacity() - 8);
        if (kind(clean.array(), 12).equals("VP8X")) {
            clean.put(20, (byte) (clean.get(20) & ~WEBP_ANNOUNCED));
        }
        return clean.array();
    }

    /** A chunk's length with its frame; never beyond the picture's end, whatever it says. */
    private static int chunk(int announced, int frame, int left) {
        return announced < 0 || announced > left - frame ? left : announced + frame;
    }

    private static String kind(byte[] picture, int at) {
        return new String(picture, at, 4, ISO_8859_1);
    }
}
