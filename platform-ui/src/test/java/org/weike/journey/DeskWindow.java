package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.weike.core.organization.Role;

/** The desk in a window of a computer, as one person uses it. */
final class DeskWindow implements AutoCloseable {

    private final BrowserContext browser;
    private final Page page;

    private DeskWindow(BrowserContext browser) {
        this.browser = browser;
        this.page = browser.newPage();
    }

    /** Signs in as people do who come to the desk: it asks who they are and leads to their first screen. */
    static DeskWindow of(Role role, RunningPlatform platform, Chromium chromium) {
        return of(role, Locale.SIMPLIFIED_CHINESE, platform, chromium);
    }

    static DeskWindow of(Role role, Locale language, RunningPlatform platform, Chromium chromium) {
        var window = new DeskWindow(chromium.computer(language));
        window.page.navigate(platform.url() + "/desk/");
        window.page.locator("input[name=name]").fill(platform.name(role));
        window.page.locator("form[action='/sign-in'] input[name=password]").fill(platform.password(role));
        window.page.locator("form[action='/sign-in'] .button").click();
        assertThat(window.title()).isVisible();
        return window;
    }

    Page page() {
        return page;
    }

    Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Goes to a screen by the menu. */
    void go(String entry) {
        follow(entry);
        assertThat(title()).hasText(entry);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** The cells of a table that say this. */
    Locator cells(String text) {
        return page.locator("vaadin-grid-cell-content").getByText(text, exactly());
    }

    Locator field(AriaRole kind, String label) {
        return page.getByRole(kind, new Page.GetByRoleOptions().setName(label));
    }

    Locator picture(String name) {
        return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(name));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Override
    public void close() {
        browser.close();
    }
}
