package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.weike.core.organization.Role;

/** The main job of an administrator by the keyboard alone: sign in, down the ledger to a person, a dialog and back. */
@ExtendWith(InTheProvince.class)
class KeyboardTest {

    private static final Page.GetByRoleOptions HEADING = new Page.GetByRoleOptions().setLevel(1);

    @Test
    void leadsFromTheSignInToAPersonsHoursAndThroughADialog(RunningPlatform platform, Chromium chromium) {
        try (BrowserContext computer = chromium.computer(Locale.SIMPLIFIED_CHINESE)) {
            Page page = computer.newPage();
            var keys = new Keyboard(page);
            page.navigate(platform.url() + "/desk/ledger");
            signIn(keys, platform);

            isAt(page, "城东区");
            intoTable(keys, "名称");
            keys.followInTable("城东区两新组织党工委");
            isAt(page, "城东区两新组织党工委");
            intoTable(keys, "名称");
            keys.followInTable("城东区物流园联合支部");
            isAt(page, "城东区物流园联合支部");
            intoTable(keys, "姓名");
            String person = keys.focused();
            keys.followInTable(person);
            isAt(page, person);

            keys.tabTo("扫码点");
            keys.press("Enter");
            isAt(page, "扫码点");
            keys.tabTo("打印全部");
            keys.press("Enter");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
            keys.press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.getByText("打印全部")).isFocused();
        }
    }

    private static void signIn(Keyboard keys, RunningPlatform platform) {
        keys.tabTo("name");
        keys.type(platform.name(Role.COUNTY_ADMINISTRATOR));
        keys.tabTo("password");
        keys.type(platform.password(Role.COUNTY_ADMINISTRATOR));
        keys.press("Enter");
    }

    /** Past the head of the first column to the first row. */
    private static void intoTable(Keyboard keys, String column) {
        keys.tabTo(column);
        keys.press("Tab");
    }

    private static void isAt(Page page, String screen) {
        assertThat(page.getByRole(AriaRole.HEADING, HEADING)).hasText(screen);
        assertThat(page).hasURL(Pattern.compile(".*/desk/.*"));
    }
}
