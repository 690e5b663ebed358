package org.weike.core.lesson.mongo;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Reads from one place of a medium to another, and fetches a chunk when the reader gets there. */
final class ChunkStream extends InputStream {

    private static final byte[] NONE = {};

    private final IntFunction<byte[]> chunks;
    private final long end;
    private long position;
    private byte[] chunk = NONE;
    private int number = -1;

    ChunkStream(IntFunction<byte[]> chunks, long from, long end) {
        this.chunks = chunks;
        this.position = from;
        this.end = end;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        fetch((int) (position / MongoMediaStore.CHUNK));
        int from = (int) (position % MongoMediaStore.CHUNK);
        int count = (int) Math.min(Math.min(length, chunk.length - from), end - position);
        System.arraycopy(chunk, from, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, end - position));
    }

    private void fetch(int wanted) {
        if (wanted != number) {
            chunk = chunks.apply(wanted);
            number = wanted;
        }
    }
}
