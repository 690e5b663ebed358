package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.weike.core.lesson.MediaType;
import org.weike.core.lesson.Medium.Dimensions;

/** Reads a picture's size from its header; nothing of it is decoded. */
final class PictureSize {

    private static final int LARGEST = 10_000;

    private PictureSize() {}

    /** Empty for a picture without a size, or with one that no phone shows. */
    static Optional<Dimensions> read(MediaType type, byte[] picture) {
        var bytes = ByteBuffer.wrap(picture);
        try {
            var size = switch (type) {
                case PNG -> new Dimensions(bytes.getInt(16), bytes.getInt(20));
                case GIF -> littleEndian(bytes.order(ByteOrder.LITTLE_ENDIAN), 6, 8, 0xFFFF);
                case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case JPEG -> jpeg(bytes);
                case SVG, MP3, M4A, MP4, VTT -> Dimensions.NONE;
            };
            return Optional.of(size).filter(PictureSize::isShowable);
        } catch (IndexOutOfBoundsException e) {
            // the header promises more bytes than there are
            return Optional.empty();
        }
    }

    private static boolean isShowable(Dimensions size) {
        return size.width() > 0 && size.height() > 0 && size.width() <= LARGEST && size.height() <= LARGEST;
    }

    private static Dimensions littleEndian(ByteBuffer bytes, int widthAt, int heightAt, int mask) {
        return new Dimensions(bytes.getShort(widthAt) & mask, bytes.getShort(heightAt) & mask);
    }

    private static Dimensions webp(ByteBuffer bytes) {
        var kind = new byte[4];
        bytes.get(12, kind);
        return switch (new String(kind, ISO_8859_1)) {
            case "VP8 " -> littleEndian(bytes, 26, 28, 0x3FFF);
            case "VP8L" -> {
                int packed = bytes.getInt(21);
                yield new Dimensions((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1);
            }
            case "VP8X" -> new Dimensions((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> Dimensions.NONE;
        };
    }

    /** Goes from segment to segment until the one that begins a frame. */
    private static Dimensions jpeg(ByteBuffer bytes) {
        int at = 2;
        while (true) {
            if ((bytes.get(at) & 0xFF) != 0xFF) {
                return Dimensions.NONE;
            }
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (isStartOfFrame(marker)) {
                return new Dimensions(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
            } else {
                at += 2 + Math.max(2, bytes.getShort(at + 2) & 0xFFFF);
            }
        }
    }

    private static boolean isStartOfFrame(int marker) {
        boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !table;
    }
}
