package org.weike.core.roster.xlsx;

import java.io.IOException;
import java.io.InputStream;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;

/**
 * Reads a packed part and stops where it unpacks to too much, as a whole, against its packed size or against what it
 * said it would, or where one tag or one run of text is too long to be held in memory.
 */
final class BoundedStream extends InputStream {

    private static final long MOST = 512L << 20;
    private static final long SMALL = 16L << 20;
    private static final long HIGHEST_RATIO = 150;
    private static final int LONGEST_RUN = 512 << 10;

    private final InputStream in;
    private final long packed;
    private final long unpacked;
    private long read;
    private int run;

    BoundedStream(InputStream in, long packed, long unpacked) {
        this.in = in;
        this.packed = Math.max(1, packed);
        this.unpacked = unpacked;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            read += count;
            if (read > MOST || (read > SMALL && read / packed > HIGHEST_RATIO)) {
                throw new FileRefused(FileProblem.UNPACKS_TOO_LARGE);
            }
            if (read > unpacked) {
                throw new FileRefused(FileProblem.BROKEN);
            }
            measureRuns(target, offset, count);
        }
        return count;
    }

    private void measureRuns(byte[] target, int offset, int count) {
        for (int at = offset; at < offset + count; at++) {
            run = target[at] == '<' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw new FileRefused(FileProblem.TEXT_TOO_LONG);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
