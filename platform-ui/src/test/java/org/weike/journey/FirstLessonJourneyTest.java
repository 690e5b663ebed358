package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job, on a phone: scan a table, study, be credited, see the hours with their evidence. */
class FirstLessonJourneyTest {

    /** No lesson's real time is longer than this. */
    private static final double LESSON_MILLIS = 180_000;

    @TempDir
    private static Path folder;

    private static RunningPlatform platform;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        platform = RunningPlatform.in(folder);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        platform.close();
    }

    @Test
    void aWorkerScansStudiesAndIsCredited() {
        try (BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(platform.scan());
            assertThat(phone.cookies()).isEmpty();

            study(page);
            page.getByText("领取学时").click();
            page.locator("input[name=name]").fill(platform.name("TRAINEE"));
            page.locator("input[name=password]").fill(platform.password("TRAINEE"));
            page.getByText("登录并领取").click();

            assertThat(page).hasURL(Pattern.compile(".*/me\\?claimed$"));
            assertThat(page.locator(".kept")).hasText("一条有人用的建议 · 0.25 学时");
            page.locator("#done summary").first().click();
            assertThat(page.locator("#done dl").first()).containsText("100 %");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyoneCanUseThePages(ColorScheme scheme) {
        try (BrowserContext phone = chromium.phone(scheme)) {
            Page page = phone.newPage();
            for (String path :
                    new String[] {"/learn", "/course/rider-eyes", "/sign-in", "/activate", "/q/0000000000"}) {
                page.navigate(platform.url() + path);
                assertHasNoBarriers(page);
            }
            page.navigate(platform.scan());
            assertHasNoBarriers(page);
        }
    }

    /** Reads as a person does: each block in sight for a while, then the questions. */
    private static void study(Page page) {
        Locator done = page.locator("[data-done]");
        Locator blocks = page.locator("[data-block]");
        for (int at = 0; at < blocks.count(); at++) {
            Locator block = blocks.nth(at);
            block.evaluate("it => it.scrollIntoView({block: 'center'})");
            page.waitForTimeout(Long.parseLong(block.getAttribute("data-least")) + 900.0);
        }
        Locator questions = page.locator("form[data-question]");
        for (int at = 0; at < questions.count(); at++) {
            questions.nth(at).locator("input[data-right=true]").all().forEach(Locator::check);
            questions.nth(at).locator("button").click();
        }
        assertThat(done).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LESSON_MILLIS));
    }

    private static void assertHasNoBarriers(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream().map(it -> it.getId() + ": " + it.getHelp()).toList())
                .as(page.url())
                .isEmpty();
    }
}
