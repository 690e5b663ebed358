package org.weike.core.storage;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** BSON documents one after the other, as MongoDB's own tools write them. */
final class BsonFile {

    static final int BATCH = 500;

    private static final int LENGTH_BYTES = 4;
    private static final int LONGEST = 16 * 1024 * 1024 + 16 * 1024;

    private BsonFile() {}

    /** Reads everything and tells what it was, under no collection's name. */
    static BackupManifest.Part check(InputStream in) throws IOException {
        var sums = new Writer(OutputStream.nullOutputStream());
        try {
            new Documents(in).forEachRemaining(sums::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new BackupManifest.Part("", sums.count(), sums.sha256(), List.of());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Writes documents and sums them up. */
    static final class Writer {

        private final OutputStream out;
        private final MessageDigest digest = digest();
        private long count;

        Writer(OutputStream out) {
            this.out = out;
        }

        void write(RawBsonDocument document) {
            ByteBuffer bytes = document.getByteBuffer().asNIO();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            digest.update(copy);
            count++;
            try {
                out.write(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long count() {
            return count;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Reads documents one at a time. */
    static final class Documents implements Iterator<RawBsonDocument> {

        private final InputStream in;
        private @Nullable RawBsonDocument next;

        Documents(InputStream in) {
            this.in = new BufferedInputStream(in);
            next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RawBsonDocument next() {
            RawBsonDocument current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return current;
        }

        private @Nullable RawBsonDocument read() {
            try {
                byte[] head = in.readNBytes(LENGTH_BYTES);
                if (head.length == 0) {
                    return null;
                }
                int length = head.length < LENGTH_BYTES
                        ? 0
                        : ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (length <= LENGTH_BYTES || length > LONGEST) {
                    throw new EOFException("not a document");
                }
                byte[] document = new byte[length];
                System.arraycopy(head, 0, document, 0, LENGTH_BYTES);
                if (in.readNBytes(document, LENGTH_BYTES, length - LENGTH_BYTES) < length - LENGTH_BYTES) {
                    throw new EOFException("half a document");
                }
                return new RawBsonDocument(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
