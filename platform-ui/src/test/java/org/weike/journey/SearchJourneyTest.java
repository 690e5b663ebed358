package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.weike.core.organization.Role;

/** Somebody looks for a person, an organization or a sentence, at the desk and on the phone. */
@ExtendWith(InTheProvince.class)
class SearchJourneyTest {

    @Test
    void leadsFromAFewLettersToWhatIsMeant(RunningPlatform platform, Chromium chromium) {
        try (var desk = DeskWindow.of(Role.COUNTY_ADMINISTRATOR, platform, chromium)) {
            Locator box = box(desk.page());
            box.pressSequentially("wlylhzb");
            var suggestion = desk.page().getByRole(AriaRole.OPTION).filter(containing("城东区物流园联合支部"));
            assertThat(suggestion).hasCount(1);
            assertThat(Barriers.on(desk.page())).isEmpty();

            suggestion.click();

            assertThat(desk.title()).hasText("城东区物流园联合支部");
            assertThat(box).hasValue("");
        }
    }

    @Test
    void showsWhatWasFoundByItsKindAndMarksIt(RunningPlatform platform, Chromium chromium) {
        try (var desk = DeskWindow.of(Role.COUNTY_ADMINISTRATOR, platform, chromium)) {
            box(desk.page()).pressSequentially("安全");
            desk.page().keyboard().press("Enter");

            assertThat(desk.title()).hasText("搜索");
            assertThat(desk.page()).hasURL(Pattern.compile(".*/desk/search\\?q=.*"));
            assertThat(group(desk.page(), "微课").locator("mark").first()).hasText("安全");
            assertThat(group(desk.page(), "人员")).hasCount(0);
        }
    }

    @Test
    void needsNoScriptOnThePhone(RunningPlatform platform, Chromium chromium) {
        try (BrowserContext phone = chromium.phoneWithoutScripts()) {
            Page page = phone.newPage();
            page.navigate(platform.url() + "/learn");
            page.getByRole(AriaRole.SEARCHBOX).fill("dianchi");
            page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.BUTTON).click();

            assertThat(page.locator("article a").first()).isVisible();
            assertThat(page.locator("article mark").first()).hasText("电池");
        }
    }

    @Test
    void beginsTheFilmWhereItIsSaid(RunningPlatform platform, Chromium chromium) {
        try (BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(platform.url() + "/learn?q=反对意见");
            page.locator("article a[href*='?t=']").first().tap();

            page.waitForFunction("Math.floor(document.querySelector('video')?.currentTime) === 25");
            assertThat(page.locator("video")).isInViewport();
        }
    }

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.SEARCH).getByRole(AriaRole.COMBOBOX);
    }

    private static Locator group(Page page, String title) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
