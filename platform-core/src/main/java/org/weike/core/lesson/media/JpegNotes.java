package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Copies a photo segment by segment: what draws it stays, what tells about it goes, what holds it upright is kept. */
final class JpegNotes {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;

    private static final String EXIF_NAME = "Exif\0\0";
    private static final String PROFILE_NAME = "ICC_PROFILE\0";
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int UPRIGHT = 1;

    private final byte[] picture;
    private final ByteArrayOutputStream out;

    JpegNotes(byte[] picture) {
        this.picture = picture;
        this.out = new ByteArrayOutputStream(picture.length);
    }

    byte[] removed() {
        marker(START);
        writeOrientation();
        int at = 2;
        while (at + 1 < picture.length && unsigned(at + 1) != END) {
            at = isFill(at) ? at + 1 : copy(at);
        }
        marker(END);
        return out.toByteArray();
    }

    /** Which way up the photo is held, from 1 (upright) to 8; a photo that does not say is upright. */
    int orientation() {
        int at = 2;
        while (at + 3 < picture.length && unsigned(at) == 0xFF && unsigned(at + 1) != SCAN) {
            if (unsigned(at + 1) == EXIF && isNamed(at, EXIF_NAME)) {
                return orientation(at + 4 + EXIF_NAME.length());
            }
            at += isFill(at) ? 1 : length(at);
        }
        return UPRIGHT;
    }

    /** Whether the photo lies on its side, so that its width is shown as its height. */
    boolean isLying() {
        return orientation() > 4;
    }

    private int orientation(int start) {
        var notes = ByteBuffer.wrap(picture, start, picture.length - start).slice();
        try {
            notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = notes.getInt(4);
            int entries = notes.getShort(directory) & 0xFFFF;
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if ((notes.getShort(at) & 0xFFFF) == ORIENTATION_TAG) {
                    int way = notes.getShort(at + 8);
                    return way >= UPRIGHT && way <= 8 ? way : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // notes that end too soon say nothing
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private void writeOrientation() {
        int way = orientation();
        if (way == UPRIGHT) {
            return;
        }
        var notes = ByteBuffer.allocate(36)
                .put((byte) 0xFF)
                .put((byte) EXIF)
                .putShort((short) 34)
                .put(EXIF_NAME.getBytes(ISO_8859_1))
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION_TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way);
        out.writeBytes(notes.array());
    }

    /** Copies the segment, and after a scan's header its pixels, unless it is a note; answers where the next begins. */
    private int copy(int at) {
        int end = Math.min(picture.length, at + length(at));
        if (unsigned(at + 1) == SCAN) {
            end = endOfPixels(end);
        }
        if (!isNote(at)) {
            out.write(picture, at, end - at);
        }
        return end;
    }

    private boolean isNote(int at) {
        int marker = unsigned(at + 1);
        return switch (marker) {
            case JFIF, ADOBE -> false;
            case PROFILE -> !isNamed(at, PROFILE_NAME);
            default -> marker == COMMENT || (marker >= JFIF && marker <= LAST_APPLICATION);
        };
    }

    private boolean isNamed(int at, String name) {
        return at + 4 + name.length() <= picture.length
                && new String(picture, at + 4, name.length(), ISO_8859_1).equals(name);
    }

    private int length(int at) {
        return at + 3 < picture.length ? 2 + Math.max(2, unsigned(at + 2) << 8 | unsigned(at + 3)) : picture.length;
    }

    /** Pixels go on until a marker that is neither an escaped byte nor a restart. */
    private int endOfPixels(int from) {
        int at = from;
        while (at + 1 < picture.length) {
            int next = unsigned(at + 1);
            if (unsigned(at) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return picture.length;
    }

    private boolean isFill(int at) {
        return unsigned(at + 1) == 0xFF;
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private int unsigned(int at) {
        return picture[at] & 0xFF;
    }
}
