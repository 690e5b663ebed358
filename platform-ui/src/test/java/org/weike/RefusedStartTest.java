package org.weike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.weike.core.storage.StoreAtRest;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    /**
     * What a stack trace, or a report around one, consists of; the store that was opened first logs lines of its own.
     */
    private static final Pattern TRACE = Pattern.compile("^\\s+at |^Caused by|Exception|Application run failed|ERROR");

    @TempDir
    private Path folder;

    @Test
    void saysOneSentenceAboutAFolderInUse(CapturedOutput output) {
        int before;
        try (var first = StoreAtRest.open("embedded", folder, Clock.systemUTC())) {
            assertThat(first).isNotNull();
            before = output.getAll().length();

            assertThatThrownBy(() -> SpringApplication.run(
                            WeikeApplication.class,
                            "--server.port=0",
                            "--weike.data=" + folder,
                            "--weike.keys=" + folder.resolve("keys")))
                    .isNotNull();
        }

        var said = output.getAll().substring(before).lines().toList();
        assertThat(said)
                .filteredOn(it -> it.startsWith("Weike does not start: the data folder " + folder)
                        && it.endsWith("stop that one first"))
                .hasSize(1);
        assertThat(said).noneMatch(TRACE.asPredicate());
    }

    @Test
    void leavesOtherFailuresToTheLog() {
        var printed = new ByteArrayOutputStream();
        var console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(new RefusedStart(console).reportException(new IllegalStateException("a fault")))
                .isFalse();
        assertThat(printed.size()).isZero();
    }
}
