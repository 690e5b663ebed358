package org.weike.web.study;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** Puts a gzip file together from pieces that were packed before and from bytes that go in as they are. */
final class GzipFile {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** An empty last block. */
    private static final byte[] END = {3, 0};

    private static final int LONGEST_STORED = 0xffff;

    private final ByteArrayOutputStream file;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(512);
    private int checksum;
    private int length;

    /** Takes about so many bytes in the end. */
    GzipFile(int size) {
        file = new ByteArrayOutputStream(size + 1024);
        file.writeBytes(HEAD);
    }

    void add(GzipPiece piece) {
        storeWaiting();
        file.writeBytes(piece.packed());
        checksum = JoinedChecksum.join(checksum, piece.checksum(), piece.factor());
        length += piece.length();
    }

    void add(byte[] bytes) {
        waiting.writeBytes(bytes);
    }

    byte[] finished() {
        storeWaiting();
        file.writeBytes(END);
        writeFour(checksum);
        writeFour(length);
        return file.toByteArray();
    }

    private void storeWaiting() {
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        for (int from = 0; from < bytes.length; from += LONGEST_STORED) {
            int size = Math.min(LONGEST_STORED, bytes.length - from);
            file.write(0);
            writeTwo(size);
            writeTwo(~size);
            file.write(bytes, from, size);
        }
        var crc = new CRC32();
        crc.update(bytes);
        checksum = JoinedChecksum.join(checksum, (int) crc.getValue(), JoinedChecksum.factor(bytes.length));
        length += bytes.length;
    }

    private void writeTwo(int number) {
        file.write(number);
        file.write(number >>> 8);
    }

    private void writeFour(int number) {
        writeTwo(number);
        writeTwo(number >>> 16);
    }
}
