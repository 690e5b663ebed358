package org.weike.core.keyring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Fresh keys for tests. */
public final class TestKeys {

    private TestKeys() {}

    public static KeyRing fresh() {
        try {
            return new FileKeyRing(Files.createTempDirectory("weike-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
