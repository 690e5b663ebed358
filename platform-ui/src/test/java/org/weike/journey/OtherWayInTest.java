package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where no OpenID Connect provider is configured, nobody is shown a way to it. */
@ExtendWith(InTheProvince.class)
class OtherWayInTest {

    @Test
    void isNotOfferedUnlessItIsConfigured(RunningPlatform platform, Chromium chromium) {
        try (BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(platform.url() + "/sign-in");

            assertThat(page.locator("form[action='/sign-in'] .button")).isVisible();
            assertThat(page.locator("a[href*='/oidc/']")).hasCount(0);
        }
    }

    @Test
    void leadsNowhereUnlessItIsConfigured(RunningPlatform platform, Chromium chromium) {
        try (BrowserContext phone = chromium.phone(ColorScheme.LIGHT)) {
            Page page = phone.newPage();
            page.navigate(platform.url() + "/oidc/start/sso?next=/me");

            assertThat(page.locator("h1")).hasText("没有找到这一页");
        }
    }
}
