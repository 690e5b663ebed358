package org.weike.core.storage.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The changes since the last checkpoint, appended to files before a write is answered. What the operating system has
 * taken survives the end of this process; with {@code everyWriteToDisk} it also survives a power cut.
 *
 * <p>Writers that come while another one is appending wait for it and then have all their changes appended at once.
 */
final class Journal implements AutoCloseable {

    /** Takes the changes of a journal in the order they were made. */
    interface Reader {

        /** Without content the document was removed. */
        void apply(String collection, Key key, byte @Nullable [] content);
    }

    private static final String PREFIX = "journal-";
    private static final int HEADER = 8;
    private static final int REMOVED = -1;

    private final Path folder;
    private final boolean everyWriteToDisk;
    private final Object appending = new Object();
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long taken;
    private long appended;
    private long segment;
    private FileChannel file;
    private final AtomicLong size = new AtomicLong();
    private volatile @Nullable IOException failure;

    Journal(Path folder, boolean everyWriteToDisk) {
        this.folder = folder;
        this.everyWriteToDisk = everyWriteToDisk;
        List<Path> segments = segments(folder);
        segment = segments.isEmpty() ? 1 : numberOf(segments.getLast()) + 1;
        file = create(segment);
    }

    /** Hands over what was appended before this journal was opened; a half-written end was never answered. */
    void replay(Reader reader) {
        for (Path each : segments(folder)) {
            if (numberOf(each) < segment) {
                replay(each, reader);
            }
        }
    }

    /** Takes a change, in the order of the calls; it is kept once {@link #await} has returned. */
    synchronized void take(String collection, Key key, byte @Nullable [] content) {
        byte[] body = write(collection, key.bytes(), content);
        var checksum = new CRC32C();
        checksum.update(body);
        pending.writeBytes(ByteBuffer.allocate(HEADER)
                .putInt(body.length)
                .putInt((int) checksum.getValue())
                .array());
        pending.writeBytes(body);
        taken++;
    }

    /** Returns when everything taken so far is kept. */
    void await() {
        long wanted = taken();
        synchronized (appending) {
            if (appended < wanted) {
                append();
            }
        }
    }

    /**
     * Begins a new file; answers the number of the first file that is still needed once the changes so far are safe.
     */
    long rotate() {
        synchronized (appending) {
            append();
            var old = file;
            segment++;
            file = create(segment);
            size.set(0);
            try {
                old.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return segment;
        }
    }

    /** To be called once everything replayed is safe. */
    void deleteOlder() {
        deleteBefore(segment);
    }

    /** To be called once everything is safe and the journal closed. */
    void deleteAll() {
        deleteBefore(segment + 1);
    }

    void deleteBefore(long number) {
        try {
            for (Path each : segments(folder)) {
                if (numberOf(each) < number) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy up the journal", e);
        }
    }

    long size() {
        return size.get();
    }

    @Override
    public void close() {
        synchronized (appending) {
            try {
                append();
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized long taken() {
        return taken;
    }

    /** Fails once a change could not be kept: what is in memory is then ahead of what a restart would find. */
    void requireSound() {
        IOException cause = failure;
        if (cause != null) {
            throw new UncheckedIOException("the journal in " + folder + " failed: make room and start again", cause);
        }
    }

    private void append() {
        requireSound();
        long upTo;
        byte[] bytes;
        synchronized (this) {
            upTo = taken;
            bytes = pending.toByteArray();
            pending = new ByteArrayOutputStream();
        }
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            if (everyWriteToDisk && bytes.length > 0) {
                file.force(false);
            }
        } catch (IOException e) {
            failure = e;
            requireSound();
        }
        size.addAndGet(bytes.length);
        appended = upTo;
    }

    private static byte[] write(String collection, byte[] key, byte @Nullable [] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(collection);
            out.writeShort(key.length);
            out.write(key);
            out.writeInt(content == null ? REMOVED : content.length);
            if (content != null) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void replay(Path segment, Reader reader) {
        try (var in = new DataInputStream(Files.newInputStream(segment))) {
            var all = ByteBuffer.wrap(in.readAllBytes());
            while (all.remaining() >= HEADER) {
                int length = all.getInt();
                int expected = all.getInt();
                if (length < 0 || length > all.remaining()) {
                    return;
                }
                var checksum = new CRC32C();
                checksum.update(all.slice(all.position(), length));
                if ((int) checksum.getValue() != expected) {
                    return;
                }
                read(all.slice(all.position(), length), reader);
                all.position(all.position() + length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal " + segment, e);
        }
    }

    private static void read(ByteBuffer body, Reader reader) throws IOException {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String collection = in.readUTF();
            Key key = new Key(in.readNBytes(in.readUnsignedShort()));
            int length = in.readInt();
            reader.apply(collection, key, length == REMOVED ? null : in.readNBytes(length));
        }
    }

    private FileChannel create(long number) {
        try {
            return FileChannel.open(
                    folder.resolve(PREFIX + "%012d".formatted(number)),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot begin a journal in " + folder, e);
        }
    }

    private static List<Path> segments(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long numberOf(Path segment) {
        return Long.parseLong(segment.getFileName().toString().substring(PREFIX.length()));
    }
}
