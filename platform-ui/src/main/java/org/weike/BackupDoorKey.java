package org.weike;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a running platform hands out backups, and the secret it wants to hear; in a file for its owner's eyes only. */
record BackupDoorKey(int port, String secret) {

    private static final String FILE = "backup.door";
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5}) (\\S+)");
    private static final int SECRET_BYTES = 32;

    static BackupDoorKey fresh(int port) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new BackupDoorKey(port, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What the platform on this data folder left there; it may have ended since. */
    static Optional<BackupDoorKey> readFrom(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = WORDS.matcher(Files.readString(file).strip());
        return words.matches()
                ? Optional.of(new BackupDoorKey(Integer.parseInt(words.group(1)), words.group(2)))
                : Optional.empty();
    }

    void writeTo(Path data) throws IOException {
        Files.createDirectories(data);
        Path file = Files.createTempFile(data, FILE, ".new", ownerOnly(data));
        Files.writeString(file, port + " " + secret + "\n");
        Files.move(file, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    void removeFrom(Path data) throws IOException {
        if (readFrom(data).filter(this::equals).isPresent()) {
            Files.delete(data.resolve(FILE));
        }
    }

    boolean isOpenedBy(String said) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    /** Rights of a new file in this folder: reading and writing by its owner, where the file system knows owners. */
    static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
