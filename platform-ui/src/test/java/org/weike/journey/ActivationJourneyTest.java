package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.organization.Role;

/**
 * Somebody who never signed in, from the first scan to the hours. The lesson is written for the occasion, since a
 * shipped one takes longer to read than the whole way may take.
 */
@ExtendWith(InTheProvince.class)
class ActivationJourneyTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String TITLE = "离开工位前看三眼";

    private static final String MANUSCRIPT = """
            ---
            title: 离开工位前看三眼
            summary: 断电、关气、清通道，半分钟就能做完。
            minutes: 1
            audience: [workshop]
            topics: [安全生产]
            sources:
              - 车间安全常识
            recall:
              - question: 离开工位前，先做哪一件事？
                options:
                  - text: 断开设备的电源
                    right: true
                  - text: 马上去食堂排队
                because: 人走了机器还转，出了事没有人能马上停下它。
            ---

            第一眼看电源：设备停稳，开关断开，指示灯灭了再走。

            第二眼看阀门：气阀、水阀关到底，用手再试一下。

            第三眼看通道：工具归位，料车靠边，给夜里赶来的人留一条路。
            """;

    @TempDir
    private Path folder;

    @Test
    void aNewcomerIsCreditedWithinAMinuteOnThreeScreens(RunningPlatform platform, Chromium chromium)
            throws IOException, InterruptedException {
        var camera = Camera.keepingPicturesIn(folder);
        write(platform, chromium);
        String code = camera.readScreen(putUp(platform, chromium));
        String slip = activationCode(camera, platform, chromium);

        try (var phone = new PhoneInHand(chromium)) {
            List<String> screens = countedScreens(phone.page());
            long started = System.nanoTime();
            phone.scan(code);
            phone.study();
            phone.claim();
            activate(phone.page(), slip);
            assertThat(phone.page().locator(".kept")).hasText("已记入：" + TITLE + " · 0.25 学时");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThanOrEqualTo(LONGEST);
            assertThat(screens).as("the lesson, the claim, the hours").hasSize(3);
        }
    }

    private static void write(RunningPlatform platform, Chromium chromium) {
        try (var desk = DeskWindow.of(Role.ORGANIZER, platform, chromium)) {
            desk.go("编写微课");
            desk.press("新写一课");
            desk.field(AriaRole.TEXTBOX, "课文（Markdown）").fill(MANUSCRIPT);
            assertThat(desk.page().frameLocator(".phone-frame").locator("h1")).hasText(TITLE);
            assertThat(desk.page().getByText("没有问题，可以发布。")).isVisible();
            desk.press("发布");
            assertThat(desk.page().getByText("已发布第 1 版", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    /** Opens a code in the canteen to the lesson; the picture of it on the screen. */
    private static byte[] putUp(RunningPlatform platform, Chromium chromium) {
        try (var desk = DeskWindow.of(Role.POSTER_UP, platform, chromium)) {
            desk.press("新建扫码点");
            desk.press("选择场所");
            Locator canteen = desk.page().locator("li").filter(new Locator.FilterOptions().setHasText("职工食堂"));
            canteen.getByText("选这里").click();
            desk.field(AriaRole.TEXTBOX, "具体位置").fill("出口");
            desk.field(AriaRole.TEXTBOX, "卡片标题").fill("走之前看三眼");
            desk.field(AriaRole.COMBOBOX, "选哪一课").fill(TITLE);
            Locator found =
                    desk.page().locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText(TITLE));
            assertThat(found).hasCount(1);
            found.click();
            assertThat(desk.field(AriaRole.COMBOBOX, "选哪一课")).hasValue(TITLE);
            desk.press("保存");
            assertThat(desk.title()).hasText("走之前看三眼");
            return desk.picture("的二维码").screenshot();
        }
    }

    /** What the secretary shows to a member of the branch who has no account yet. */
    private static String activationCode(Camera camera, RunningPlatform platform, Chromium chromium)
            throws IOException, InterruptedException {
        try (var desk = DeskWindow.of(Role.SECRETARY, platform, chromium)) {
            desk.go("人员");
            // The last of the list; the first one is a secretary too, whose code somebody above has to issue.
            desk.page().locator("vaadin-grid a[href*='people/demo-0']").last().click();
            desk.press("发激活码");
            String characters = desk.dialog().locator(".slip-characters").textContent();
            byte[] picture = desk.picture("激活码的二维码").screenshot();
            assertThat(camera.readScreen(picture)).isEqualTo(platform.url() + "/activate?code=" + characters);
            return characters;
        }
    }

    private static void activate(Page page, String slip) {
        page.getByText("第一次登录，我有激活码").tap();
        Locator form = page.locator("form[action='/activate']");
        form.getByLabel("激活码").fill(slip);
        form.getByLabel("设一个密码").fill("kan san yan zai zou");
        form.getByText("激活并领取").tap();
    }

    /** Each page that is shown from now on. */
    private static List<String> countedScreens(Page page) {
        var shown = new ArrayList<String>();
        page.onFrameNavigated((Frame frame) -> {
            // Frames within the page are no screens.
            if (frame.parentFrame() == null) {
                shown.add(frame.url());
            }
        });
        return shown;
    }
}
