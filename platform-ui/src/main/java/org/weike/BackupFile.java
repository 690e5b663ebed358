package org.weike;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.weike.core.storage.BackupManifest;
import org.weike.core.storage.StoreBackup;

/** A backup on its way to disk: it has its name only once all of it is there, checked, and safe from a power cut. */
record BackupFile(Path file, Console console) {

    private static final long TOLD_EVERY = 16L << 20;

    /** Has the whole written under another name first. */
    BackupManifest write(Source source) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part", SideDoorKey.ownerOnly(folder));
        try {
            try (var out = new Told(new BufferedOutputStream(Files.newOutputStream(part)), console)) {
                source.writeTo(out);
            }
            var manifest = StoreBackup.check(part);
            force(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Writes a backup, and need not close the stream. */
    @FunctionalInterface
    interface Source {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Says how much was written, now and then. */
    private static final class Told extends OutputStream {

        private final OutputStream out;
        private final Console console;
        private long written;

        Told(OutputStream out, Console console) {
            this.out = out;
            this.console = console;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            if ((written + length) / TOLD_EVERY != written / TOLD_EVERY) {
                console.say("Backing up: " + ((written + length) >> 20) + " MB");
            }
            written += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
