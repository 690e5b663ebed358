package org.weike.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.weike.WeikeApplication;

/** Stops a platform of its own in a process of its own, as a signal to the process does. */
@ExtendWith(InTheProvince.class)
class OrdinaryStopTest {

    private static final Pattern ADMINISTRATOR =
            Pattern.compile("First administrator: (\\S+) {2}one-time password: (\\S+).*");
    private static final String READY = "Ready: ";
    private static final String PASSWORD = "kan san yan zai zou";

    @TempDir
    private Path folder;

    @Test
    void warnsOfNothingWhileAWindowIsOpen(Chromium chromium) throws IOException {
        Process platform = start();
        try (var browser = chromium.computer(Locale.SIMPLIFIED_CHINESE);
                BufferedReader lines = platform.inputReader(StandardCharsets.UTF_8)) {
            var started = untilReady(lines);
            openTheDesk(browser.newPage(), started);

            platform.toHandle().destroy();

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
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WeikeApplication.class.getName(),
                        "run",
                        "--port=0",
                        "--data=" + folder.resolve("data"),
                        "--keys=" + folder.resolve("keys"))
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> untilReady(BufferedReader lines) throws IOException {
        var said = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                return said;
            }
        }
        throw new AssertionError("ended before it was ready: " + said);
    }

    /** Until live updates are connected. */
    private static void openTheDesk(Page page, List<String> started) {
        var url = started.getLast().substring(READY.length());
        var administrator = started.stream()
                .map(ADMINISTRATOR::matcher)
                .filter(it -> it.matches())
                .findFirst()
                .orElseThrow();
        page.navigate(url + "/sign-in");
        page.locator("input[name=name]").fill(administrator.group(1));
        page.locator("form[action='/sign-in'] input[name=password]").fill(administrator.group(2));
        page.locator("form[action='/sign-in'] .button").click();
        page.locator("input[name=old]").fill(administrator.group(2));
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form[action='/password'] .button").click();
        page.waitForURL(it -> !it.endsWith("/password"));
        page.waitForWebSocket(() -> page.navigate(url + "/desk/"));
        page.locator("h1").waitFor();
    }
}
