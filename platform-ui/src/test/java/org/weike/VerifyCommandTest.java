package org.weike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the ledger of a platform, first beside it and then without it. */
class VerifyCommandTest {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void checksARunningPlatformAndOneThatStopped() throws IOException {
        try (var platform = start()) {
            assertThat(platform.isRunning()).isTrue();
            assertThat(verify()).isZero();
            assertThat(said()).contains("accounts with").endsWith("and nobody changed them since.\n");
        }
        assertThat(verify()).isZero();
        assertThat(said()).contains("accounts with").endsWith("and nobody changed them since.\n");
    }

    @Test
    void endsWithOneAndNamesWhatItFound() throws IOException {
        try (var platform = start()) {
            Files.writeString(home.resolve("data/credit-roots.txt"), "2026-11-22 7 forged\n");
            assertThat(platform.isRunning()).isTrue();
            assertThat(verify()).isEqualTo(1);
            assertThat(said()).contains("root file, line 1: is no root\n", "1 findings. NOT all is well");
        }
        assertThat(verify()).isEqualTo(1);
        assertThat(said()).contains("root file, line 1: is no root\n", "1 findings. NOT all is well");
    }

    @Test
    void makesNeitherAStoreNorKeys() throws IOException {
        assertThat(verify()).isEqualTo(1);
        assertThat(said()).contains("there is no ");
        assertThat(home).isEmptyDirectory();
        assertThat(new VerifyCommand(console(), Clock.systemUTC()).run(CommandLine.of("verify", "everything")))
                .isEqualTo(2);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                WeikeApplication.class,
                "--server.port=0",
                "--weike.roots.first=PT1H",
                "--weike.data=" + home.resolve("data"),
                "--weike.keys=" + home.resolve("keys"));
    }

    private int verify() {
        said.reset();
        return new VerifyCommand(console(), Clock.systemUTC())
                .run(CommandLine.of(
                        "verify",
                        "--data",
                        home.resolve("data").toString(),
                        "--keys",
                        home.resolve("keys").toString()));
    }

    private Console console() {
        return new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
