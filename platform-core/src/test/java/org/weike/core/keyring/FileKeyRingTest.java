package org.weike.core.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyRingTest {

    private static final byte[] PAYLOAD = "attempt 1".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private KeyRing keys;

    @BeforeEach
    void openRing() {
        keys = new FileKeyRing(folder);
    }

    @Test
    void opensWhatItSigned() {
        assertThat(keys.open(Purpose.ATTEMPT, keys.sign(Purpose.ATTEMPT, PAYLOAD)))
                .hasValue(PAYLOAD);
    }

    @Test
    void opensNothingSignedForAnotherPurpose() {
        assertThat(keys.open(Purpose.RECEIPT, keys.sign(Purpose.ATTEMPT, PAYLOAD)))
                .isEmpty();
    }

    @Test
    void opensNoTokenWithOneChangedCharacter() {
        String token = keys.sign(Purpose.ATTEMPT, PAYLOAD);

        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(keys.open(Purpose.ATTEMPT, token.substring(0, at) + other + token.substring(at + 1)))
                    .isEmpty();
        }
    }

    @Test
    void opensNothingThatIsNoToken() {
        for (String nonsense : new String[] {"", ".", "..", "1.", "1..", "x.y.z", "1.%.%", "99.AA.AA", "-1.AA.AA"}) {
            assertThat(keys.open(Purpose.ATTEMPT, nonsense)).isEmpty();
        }
    }

    @Test
    void keepsOpeningOldTokensAfterARotationAndARestart() {
        String old = keys.sign(Purpose.ATTEMPT, PAYLOAD);

        keys.rotate(Purpose.ATTEMPT);

        var reopened = new FileKeyRing(folder);
        assertThat(reopened.sign(Purpose.ATTEMPT, PAYLOAD)).startsWith("2.");
        assertThat(reopened.open(Purpose.ATTEMPT, old)).hasValue(PAYLOAD);
    }

    @Test
    void decryptsWhatItEncryptedAndNeverTwiceTheSame() {
        String once = keys.encrypt(Purpose.PERSONAL, "13800000000");

        assertThat(keys.encrypt(Purpose.PERSONAL, "13800000000")).isNotEqualTo(once);
        assertThat(keys.decrypt(Purpose.PERSONAL, once)).isEqualTo("13800000000");
    }

    @Test
    void findsByTheSameHashAfterARotation() {
        String hash = keys.keyedHash(Purpose.LOOKUP, "13800000000");

        keys.rotate(Purpose.LOOKUP);

        assertThat(keys.keyedHash(Purpose.LOOKUP, "13800000000")).isEqualTo(hash);
    }

    @Test
    void letsOnlyTheOwnerReadAKey() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("attempt-1.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
