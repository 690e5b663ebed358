package org.weike.core.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.bench.KillTrial;

class KilledStoreTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void findsEveryAcknowledgedWriteAfterAKill() throws Exception {
        assertThat(new KillTrial(folder).lostAfter(2)).isZero();
    }

    @Test
    void isOpenedByOneAtATime() {
        try (var first = EmbeddedServer.in(folder, false, Clock.systemUTC())) {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            EmbeddedServer.in(folder, false, Clock.systemUTC()).close())
                    .withMessageContaining("in use by another Weike");
            assertThat(first.address().getHosts()).hasSize(1);
        }
    }
}
