package org.weike.core.keyring;

import java.util.Optional;

/** The keys of this installation. Every token and ciphertext names the key that made it, so keys can be rotated. */
public interface KeyRing {

    /** A text for a URL or a cookie that carries the payload, readable by all and forgeable by none (HMAC-SHA-256). */
    String sign(Purpose purpose, byte[] payload);

    /** The payload of a token that {@link #sign} made for the same purpose; empty for anything else. */
    Optional<byte[]> open(Purpose purpose, String token);

    /** The text encrypted under the newest key (AES-256-GCM); the same text never looks the same twice. */
    String encrypt(Purpose purpose, String text);

    /** The text that {@link #encrypt} was given; fails with {@link IllegalStateException} if the key is gone. */
    String decrypt(Purpose purpose, String ciphertext);

    /** The bytes encrypted like a text, for what is too large to be one. */
    byte[] seal(Purpose purpose, byte[] content);

    /** The bytes that {@link #seal} was given; fails with {@link IllegalStateException} if the key is gone. */
    byte[] unseal(Purpose purpose, byte[] sealed);

    /** The same text for the same input for as long as the installation lives: the way to find what is encrypted. */
    String keyedHash(Purpose purpose, String text);

    /** Adds a newer key, which signs and encrypts from now on; older keys go on to verify and decrypt. */
    void rotate(Purpose purpose);
}
