package org.weike.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed between handing a digest over and hearing of it leaves it unclear, and sends none twice. */
class KilledSendingTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void leavesUnclearWhatNobodyAnsweredAndSendsNothingTwice() throws Exception {
        try (var server = new SilentServer()) {
            Process killed = start(server, true);
            assertThat(server.silent.await(120, TimeUnit.SECONDS))
                    .as(() -> log())
                    .isTrue();
            killed.destroyForcibly().waitFor();
            assertThat(start(server, false).waitFor()).as(this::log).isZero();
            assertThat(start(server, false).waitFor()).isZero();

            assertThat(server.taken).containsExactlyInAnyOrderElementsOf(KilledSending.ADDRESSES);
            assertThat(Files.readAllLines(folder.resolve("statuses")))
                    .containsExactlyInAnyOrder("UNCLEAR", "SENT", "SENT");
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    private Process start(SilentServer server, boolean first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSending.class.getName(),
                        folder.toString(),
                        String.valueOf(server.port()),
                        String.valueOf(first))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
