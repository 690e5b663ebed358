package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.weike.core.organization.Role;

/** A phone, held by somebody who reads as a person does. */
final class PhoneInHand implements AutoCloseable {

    /** No lesson's real time is longer than this. */
    private static final double LESSON_MILLIS = 180_000;

    /** How long a block stays in sight beyond its least time, before the next is scrolled to. */
    private static final int LINGER_MILLIS = 900;

    private final BrowserContext browser;
    private final Page page;

    PhoneInHand(Chromium chromium) {
        browser = chromium.phone(ColorScheme.LIGHT);
        page = browser.newPage();
    }

    Page page() {
        return page;
    }

    /** Whether nothing was stored that would be sent to the platform. */
    boolean hasNoCookie() {
        return browser.cookies().isEmpty();
    }

    void scan(String code) {
        page.navigate(code);
    }

    /** Each block in sight for as long as it takes to read, then the questions. */
    void study() {
        for (Locator block : page.locator("[data-block]").all()) {
            block.evaluate("it => it.scrollIntoView({block: 'center'})");
            page.waitForTimeout(Double.parseDouble(block.getAttribute("data-least")) + LINGER_MILLIS);
        }
        for (Locator question : page.locator("form[data-question]").all()) {
            question.locator("input[data-right=true]").all().forEach(Locator::check);
            question.locator("button").tap();
        }
        assertThat(page.locator("[data-done]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LESSON_MILLIS));
    }

    void claim() {
        page.getByText("领取学时", new Page.GetByTextOptions().setExact(true)).tap();
    }

    void signInAs(Role role, RunningPlatform platform) {
        page.getByLabel("手机号或工号").fill(platform.name(role));
        page.locator("form[action='/sign-in']").getByLabel("密码").fill(platform.password(role));
        page.locator("form[action='/sign-in'] .button").tap();
    }

    @Override
    public void close() {
        browser.close();
    }
}
