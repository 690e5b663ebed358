package org.weike.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** What a browser carries in a cookie while its person signs in elsewhere; nobody but us can write one. */
record OidcErrand(Instant expires, String state, String nonce, String verifier, String redirect, String next) {

    private static final String SEPARATOR = "\n";
    private static final int FIELDS = 6;

    String sealed(KeyRing keys) {
        String payload =
                String.join(SEPARATOR, Long.toString(expires.getEpochSecond()), state, nonce, verifier, redirect, next);
        return keys.sign(Purpose.SINGLE_SIGN_ON, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The errand of a cookie that we wrote and that is still good. */
    static Optional<OidcErrand> read(String cookie, KeyRing keys, Instant now) {
        return keys.open(Purpose.SINGLE_SIGN_ON, cookie)
                .map(OidcErrand::parse)
                .filter(it -> now.isBefore(it.expires()));
    }

    private static OidcErrand parse(byte[] payload) {
        String[] fields = new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, FIELDS);
        var expires = Instant.ofEpochSecond(Long.parseLong(fields[0]));
        return new OidcErrand(expires, fields[1], fields[2], fields[3], fields[4], fields[5]);
    }
}
