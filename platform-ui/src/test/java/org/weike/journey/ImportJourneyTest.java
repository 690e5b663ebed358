package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.weike.core.organization.Role;

/** A roster on its way through the screens: handed in, read, asked about, written, handed back with notes, undone. */
@ExtendWith(InTheProvince.class)
class ImportJourneyTest {

    private static final String ROSTER = """
            示范省新成立支部党员名册
            姓名,工号,手机号,所在支部,状态
            林一,J1,13900000101,城东区物流园联合支部,正式党员
            林二,J2,13900000102,商贸街区联合支部,正式党员
            林三,J3,139,城东区物流园联合支部,正式党员
            林四,J4,13900000104,城东区物流园联合支布,预备党员
            """;

    @Test
    void leadsARosterInAndOutAgain(RunningPlatform platform, Chromium chromium) throws IOException {
        var barriers = new ArrayList<String>();
        try (var desk = DeskWindow.of(Role.PROVINCE_ADMINISTRATOR, platform, chromium)) {
            Page page = desk.page();
            desk.go("导入");
            barriers.addAll(Barriers.on(page));
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("名册.csv", "text/csv", ROSTER.getBytes(UTF_8)));
            assertThat(desk.title()).hasText("名册.csv");
            assertThat(page.getByText("每行一个人")).isVisible();
            barriers.addAll(Barriers.on(page));

            desk.press("预览");
            assertThat(page.getByText("确认后写入 2 行")).isVisible();
            assertThat(page.getByText("手机号：写法不对")).isVisible();
            barriers.addAll(Barriers.on(page));
            page.locator("li")
                    .filter(new Locator.FilterOptions().setHasText("商贸街区联合支部"))
                    .locator("vaadin-select")
                    .click();
            page.getByRole(AriaRole.OPTION).first().click();
            desk.press("记住并重新检查");
            assertThat(page.getByText("确认后写入 3 行")).isVisible();

            desk.press("写入 3 行");
            assertThat(page.getByText("已写入。")).isVisible();
            barriers.addAll(Barriers.on(page));
            Download notes = page.waitForDownload(() -> desk.follow("下载批注后的文件"));
            assertThat(notes.suggestedFilename()).isEqualTo("批注-名册.csv");
            assertThat(Files.readString(notes.path(), UTF_8)).contains("手机号：写法不对");

            desk.press("撤销这次导入");
            assertThat(desk.dialog()).containsText("新建的 3 行");
            barriers.addAll(Barriers.on(page));
            desk.dialog().getByText("撤销这次导入").click();
            assertThat(page.getByText("已撤销。")).isVisible();
        }
        assertThat(barriers).isEqualTo(List.of());
    }
}
