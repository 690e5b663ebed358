package org.weike.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's own Chromium or Chrome, which the launcher found or installed. */
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            // The name that the printed cards carry; no phone would find "localhost".
            "--host-resolver-rules=MAP " + RunningPlatform.HOST + " 127.0.0.1");

    /** What a page may take to show what is waited for; a busy machine takes its time. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));

    public Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A phone of a reader in China, with cookies of its own. */
    public BrowserContext phone(ColorScheme scheme) {
        return phone(scheme, Locale.SIMPLIFIED_CHINESE);
    }

    BrowserContext phone(ColorScheme scheme, Locale language) {
        return browser.newContext(inHand(scheme, language));
    }

    /** A phone whose browser runs no scripts. */
    BrowserContext phoneWithoutScripts() {
        return browser.newContext(
                inHand(ColorScheme.LIGHT, Locale.SIMPLIFIED_CHINESE).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions inHand(ColorScheme scheme, Locale language) {
        return inChina(scheme, language)
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    /** A computer at a desk, with cookies of its own. */
    BrowserContext computer(Locale language) {
        return browser.newContext(inChina(ColorScheme.LIGHT, language).setViewportSize(1440, 900));
    }

    private static Browser.NewContextOptions inChina(ColorScheme scheme, Locale language) {
        return new Browser.NewContextOptions()
                .setLocale(language.toLanguageTag())
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(scheme);
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("WEIKE_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: run the tests by ./weike test"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
