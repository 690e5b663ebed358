package org.weike.web.study;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A stretch of bytes, deflated so that it can stand anywhere in a gzip file: it refers to nothing before it and ends at
 * a whole byte. Its checksum and the factor of its length join it to what stands before it.
 */
final class GzipPiece {

    private final byte[] packed;
    private final int length;
    private final int checksum;
    private final int factor;

    private GzipPiece(byte[] packed, int length, int checksum, int factor) {
        this.packed = packed;
        this.length = length;
        this.checksum = checksum;
        this.factor = factor;
    }

    static GzipPiece of(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new GzipPiece(deflated(bytes), bytes.length, (int) crc.getValue(), JoinedChecksum.factor(bytes.length));
    }

    byte[] packed() {
        return packed;
    }

    int length() {
        return length;
    }

    int checksum() {
        return checksum;
    }

    int factor() {
        return factor;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            var packed = new ByteArrayOutputStream(bytes.length / 2);
            byte[] buffer = new byte[8192];
            int count = buffer.length;
            // A full buffer may mean that there is more, the mark at the end included.
            while (count == buffer.length) {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                packed.write(buffer, 0, count);
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
