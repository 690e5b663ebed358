package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.organization.Role;

/** The main job, through the screens alone: print a card, scan it, study, claim, and find the hours in the ledger. */
@ExtendWith(InTheProvince.class)
class FirstLessonJourneyTest {

    private static final String LESSON = "一条有人用的建议";

    @TempDir
    private Path folder;

    @Test
    void aPrintedCardLeadsToHoursInTheLedger(RunningPlatform platform, Chromium chromium)
            throws IOException, InterruptedException {
        var camera = Camera.keepingPicturesIn(folder);
        var codes = camera.readSheet(printedCard(platform, chromium));
        assertThat(codes).contains(platform.scan());

        String worker = creditedWorker(platform.scan(), platform, chromium);

        findInLedger(worker, platform, chromium);
    }

    private Path printedCard(RunningPlatform platform, Chromium chromium) {
        try (var desk = DeskWindow.of(Role.POSTER_UP, platform, chromium)) {
            assertThat(desk.title()).hasText("扫码点");
            desk.press("打印全部");
            Download pdf = desk.page().waitForDownload(() -> desk.press("下载 PDF"));
            Path sheet = folder.resolve("cards.pdf");
            pdf.saveAs(sheet);
            return sheet;
        }
    }

    /** Studies what the code opens and claims it; says who is credited. */
    private static String creditedWorker(String code, RunningPlatform platform, Chromium chromium) {
        try (var phone = new PhoneInHand(chromium)) {
            phone.scan(code);
            assertThat(phone.page().locator("h1")).hasText(LESSON);
            assertThat(phone.hasNoCookie()).isTrue();

            phone.study();
            phone.claim();
            phone.signInAs(Role.TRAINEE, platform);

            assertThat(phone.page()).hasURL(Pattern.compile(".*/me\\?claimed$"));
            assertThat(phone.page().locator(".kept")).hasText("已记入：" + LESSON + " · 0.25 学时");
            phone.page().locator("#done summary").first().tap();
            assertThat(phone.page().locator("#done dl").first()).containsText("100%");
            return phone.page().locator(".where").textContent();
        }
    }

    /** From the county down to the person, and on to what the number rests on. */
    private static void findInLedger(String worker, RunningPlatform platform, Chromium chromium) {
        try (var desk = DeskWindow.of(Role.COUNTY_ADMINISTRATOR, platform, chromium)) {
            assertThat(desk.title()).hasText("城东区");
            desk.follow("城东区两新组织党工委");
            assertThat(desk.title()).hasText("城东区两新组织党工委");
            desk.follow("城东区物流园联合支部");
            assertThat(desk.title()).hasText("城东区物流园联合支部");
            // three lessons of the demonstration's year, and the one that was claimed just now
            assertThat(desk.cells("1.00").first()).isVisible();
            desk.follow(worker);
            assertThat(desk.title()).hasText(worker);

            Locator entry = desk.page().locator(".entries li").first();
            entry.getByText(LESSON).click();
            assertThat(entry).containsText("100%");
            assertThat(entry).containsText("扫码点");
        }
    }
}
