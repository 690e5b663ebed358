package org.weike;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
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
import java.util.stream.Stream;

/** Where a running platform takes errands, and the secret it wants to hear; in a file for its owner's eyes only. */
record SideDoorKey(int port, String secret) {

    private static final String FILE = "side.door";
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5}) (\\S+)");
    private static final int SECRET_BYTES = 32;

    static SideDoorKey fresh(int port) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new SideDoorKey(port, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What the platform on this data folder left there; it may have ended since. */
    static Optional<SideDoorKey> readFrom(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = WORDS.matcher(Files.readString(file).strip());
        return words.matches()
                ? Optional.of(new SideDoorKey(Integer.parseInt(words.group(1)), words.group(2)))
                : Optional.empty();
    }

    /** Comes in to the platform that runs on the data folder, with an errand; empty if none runs there. */
    static Optional<Socket> knock(Path data, SideDoor.Errand errand) throws IOException {
        Optional<SideDoorKey> key = readFrom(data);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            var door = new Socket(InetAddress.getLoopbackAddress(), key.get().port());
            OutputStream out = door.getOutputStream();
            out.write((key.get().secret() + " " + errand + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (door.getInputStream().read() == SideDoor.COME_IN) {
                return Optional.of(door);
            }
            door.close();
            return Optional.empty();
        } catch (ConnectException nobodyThere) {
            return Optional.empty();
        }
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

    /** The errand of whoever says this; empty unless they know the secret. */
    Optional<SideDoor.Errand> errandOf(String said) {
        int end = said.lastIndexOf(' ');
        return isSecret(said.substring(0, Math.max(end, 0)))
                ? Stream.of(SideDoor.Errand.values())
                        .filter(it -> it.name().equals(said.substring(end + 1)))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isSecret(String said) {
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
