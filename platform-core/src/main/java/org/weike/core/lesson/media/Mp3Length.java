package org.weike.core.lesson.media;

import java.time.Duration;

/** Measures a recording by counting its frames; what its header says about the length is not believed. */
final class Mp3Length {

    private static final int[][] KILOBITS = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };
    private static final int[] HERTZ = {44_100, 48_000, 32_000};
    private static final int MOST_STRAY_BYTES = 1 << 16;

    private Mp3Length() {}

    /** Zero where there is no sound. */
    static Duration read(byte[] bytes) {
        long nanos = 0;
        int stray = 0;
        int at = afterTag(bytes);
        while (at + 4 <= bytes.length && stray < MOST_STRAY_BYTES) {
            var frame = Frame.at(bytes, at);
            if (frame.bytes() == 0) {
                at++;
                stray++;
            } else {
                nanos += frame.nanos();
                at += frame.bytes();
            }
        }
        return Duration.ofNanos(nanos);
    }

    private static int afterTag(byte[] bytes) {
        if (bytes.length < 10 || bytes[0] != 'I' || bytes[1] != 'D' || bytes[2] != '3') {
            return 0;
        }
        int size = (bytes[6] & 0x7F) << 21 | (bytes[7] & 0x7F) << 14 | (bytes[8] & 0x7F) << 7 | (bytes[9] & 0x7F);
        return 10 + size;
    }

    /** One frame of layer III: how many bytes it takes and how long it sounds; nothing at all where there is none. */
    private record Frame(int bytes, long nanos) {

        private static final Frame NONE = new Frame(0, 0);

        static Frame at(byte[] all, int at) {
            int version = (all[at + 1] >> 3) & 3;
            int kilobits = (all[at + 2] >> 4) & 15;
            int rate = (all[at + 2] >> 2) & 3;
            boolean synchronous = all[at] == (byte) 0xFF && (all[at + 1] & 0xE0) == 0xE0;
            boolean layerThree = ((all[at + 1] >> 1) & 3) == 1;
            if (!synchronous || !layerThree || version == 1 || kilobits == 0 || kilobits == 15 || rate == 3) {
                return NONE;
            }
            // version 3 is MPEG 1; 2 halves the sampling rate, 0 (MPEG 2.5) quarters it, and both halve the frame
            boolean full = version == 3;
            int hertz = HERTZ[rate] >> (full ? 0 : version == 2 ? 1 : 2);
            int samples = full ? 1152 : 576;
            int padding = (all[at + 2] >> 1) & 1;
            int bytes = samples / 8 * KILOBITS[full ? 0 : 1][kilobits] * 1000 / hertz + padding;
            return new Frame(bytes, samples * 1_000_000_000L / hertz);
        }
    }
}
