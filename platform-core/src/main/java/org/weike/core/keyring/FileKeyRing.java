package org.weike.core.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps each key in a file of its own, such as {@code attempt-1.key}, that only its owner can read. */
final class FileKeyRing implements KeyRing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Path folder;
    private final SecureRandom chance = new SecureRandom();
    private final Map<Purpose, NavigableMap<Integer, byte[]>> keys = new EnumMap<>(Purpose.class);

    FileKeyRing(Path folder) {
        this.folder = folder;
        try {
            createOwnerOnly(folder);
            for (Purpose purpose : Purpose.values()) {
                keys.put(purpose, load(purpose));
                if (keysOf(purpose).isEmpty()) {
                    add(purpose, 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep keys in " + folder, e);
        }
    }

    @Override
    public String sign(Purpose purpose, byte[] payload) {
        var newest = keysOf(purpose).lastEntry();
        String body = newest.getKey() + "." + ENCODER.encodeToString(payload);
        return body + "." + ENCODER.encodeToString(mac(newest.getValue(), purpose, body));
    }

    @Override
    public Optional<byte[]> open(Purpose purpose, String token) {
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        if (first < 1 || last <= first) {
            return Optional.empty();
        }
        try {
            byte[] key = keysOf(purpose).get(Integer.parseInt(token.substring(0, first)));
            byte[] claimed = Base64.getUrlDecoder().decode(token.substring(last + 1));
            if (key == null || !MessageDigest.isEqual(claimed, mac(key, purpose, token.substring(0, last)))) {
                return Optional.empty();
            }
            return Optional.of(Base64.getUrlDecoder().decode(token.substring(first + 1, last)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String encrypt(Purpose purpose, String text) {
        var newest = keysOf(purpose).lastEntry();
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, newest.getValue(), nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return newest.getKey() + "." + ENCODER.encodeToString(whole);
    }

    @Override
    public String decrypt(Purpose purpose, String ciphertext) {
        int dot = ciphertext.indexOf('.');
        byte[] key = keysOf(purpose).get(Integer.parseInt(ciphertext.substring(0, dot)));
        if (key == null) {
            throw new IllegalStateException("the key " + ciphertext.substring(0, dot) + " for " + purpose + " is gone");
        }
        byte[] whole = Base64.getUrlDecoder().decode(ciphertext.substring(dot + 1));
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] seal(Purpose purpose, byte[] content) {
        var newest = keysOf(purpose).lastEntry();
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, newest.getValue(), nonce, content);
        return ByteBuffer.allocate(Integer.BYTES + nonce.length + sealed.length)
                .putInt(newest.getKey())
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] unseal(Purpose purpose, byte[] whole) {
        var in = ByteBuffer.wrap(whole);
        int id = in.getInt();
        byte[] key = keysOf(purpose).get(id);
        if (key == null) {
            throw new IllegalStateException("the key " + id + " for " + purpose + " is gone");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, sealed);
    }

    @Override
    public String keyedHash(Purpose purpose, String text) {
        return ENCODER.encodeToString(mac(keysOf(purpose).firstEntry().getValue(), purpose, text));
    }

    @Override
    public synchronized void rotate(Purpose purpose) {
        try {
            add(purpose, keysOf(purpose).lastKey() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep keys in " + folder, e);
        }
    }

    private NavigableMap<Integer, byte[]> keysOf(Purpose purpose) {
        return keys.getOrDefault(purpose, new ConcurrentSkipListMap<>());
    }

    private NavigableMap<Integer, byte[]> load(Purpose purpose) throws IOException {
        var found = new ConcurrentSkipListMap<Integer, byte[]>();
        String prefix = prefix(purpose);
        try (var files = Files.newDirectoryStream(folder, prefix + "*.key")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                int id = Integer.parseInt(name.substring(prefix.length(), name.length() - ".key".length()));
                found.put(id, HexFormat.of().parseHex(Files.readString(file).strip()));
            }
        }
        return found;
    }

    private void add(Purpose purpose, int id) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        chance.nextBytes(key);
        Path file = folder.resolve(prefix(purpose) + id + ".key");
        Files.createFile(file);
        restrict(file, "rw-------");
        Files.writeString(file, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.SYNC);
        keysOf(purpose).put(id, key);
    }

    private static String prefix(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    }

    private static void createOwnerOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static byte[] mac(byte[] key, Purpose purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((purpose.name() + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt or decrypt with this key", e);
        }
    }
}
