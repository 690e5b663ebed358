package org.weike.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.weike.WeikeApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Stops a platform of its own in a process of its own, as a signal to the process does. */
@ExtendWith(InTheProvince.class)
class OrdinaryStopTest {

    @TempDir
    private Path folder;

    @Test
    void warnsOfNothingWhileAWindowIsOpen(Chromium chromium) throws IOException {
        Process platform = start();
        try (var browser = chromium.computer(Locale.SIMPLIFIED_CHINESE);
                BufferedReader lines = platform.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().anyMatch(it -> it.startsWith("Ready: "))).isTrue();
            openTheDesk(browser.newPage());

            platform.destroy();

            List<String> said = lines.lines().toList();
            assertThat(said).contains("Stopped.").noneMatch(it -> it.contains("atmosphere"));
        } finally {
            platform.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WeikeApplication.class.getName(),
                        "run",
                        "--demo",
                        "--port=0",
                        "--data=" + folder.resolve("data"),
                        "--keys=" + folder.resolve("keys"))
                .redirectErrorStream(true)
                .start();
    }

    /** Until live updates are connected. */
    private void openTheDesk(Page page) throws IOException {
        JsonNode told = new ObjectMapper().readTree(Files.readString(folder.resolve("data/demo.json")));
        JsonNode account = told.path("accounts").path(0);
        page.navigate(told.path("url").asString() + "/desk/");
        page.locator("input[name=name]").fill(account.path("name").asString());
        page.locator("form[action='/sign-in'] input[name=password]")
                .fill(account.path("password").asString());
        page.waitForWebSocket(
                () -> page.locator("form[action='/sign-in'] .button").click());
        page.locator("h1").waitFor();
    }
}
