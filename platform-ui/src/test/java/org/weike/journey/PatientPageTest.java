package org.weike.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.ObjectMapper;

/** A lesson page that is told to wait keeps its reports and delivers them when it is time, also after it was left. */
@ExtendWith(InTheProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientPageTest {

    private static final String REPORTS = "**/api/attempts/reports";
    private static final String NOTHING_IS_KEPT =
            "() => !Object.keys(localStorage).some((key) => key.startsWith('weike.pending.'))";

    private RunningPlatform platform;
    private BrowserContext phone;
    private Page page;

    /** An attempt may report once, and again five seconds later. */
    @BeforeAll
    void start() {
        platform =
                RunningPlatform.start("--weike.limits.one-attempt.burst=1", "--weike.limits.one-attempt.per-minute=12");
    }

    @AfterAll
    void stop() throws IOException {
        platform.close();
    }

    @BeforeEach
    void openALesson(Chromium chromium) {
        phone = chromium.phone(ColorScheme.LIGHT);
        page = phone.newPage();
        page.navigate(platform.url() + "/learn/" + Scenes.LESSON.value());
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    @Test
    void waitsAsLongAsItIsTold() {
        assertThat(reportOf(0).status()).isEqualTo(200);
        Response refused = reportOf(1);
        assertThat(refused.status()).isEqualTo(429);
        long told = Duration.ofSeconds(Long.parseLong(refused.headerValue("Retry-After")))
                .toNanos();
        long start = System.nanoTime();

        Response taken = reportOf(2);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(told);
        assertThat(openQuestions(taken)).isZero();
        page.waitForFunction(NOTHING_IS_KEPT);
    }

    @Test
    void leavesWhatItKeptToTheNextPage() {
        assertThat(reportOf(0).status()).isEqualTo(200);
        assertThat(reportOf(1).status()).isEqualTo(429);

        Response refused = page.waitForResponse(REPORTS, page::reload);
        Response taken = page.waitForResponse(REPORTS, () -> {});

        assertThat(refused.status()).isEqualTo(429);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(openQuestions(taken)).isEqualTo(1);
        page.waitForFunction(NOTHING_IS_KEPT);
    }

    @Test
    void saysInWordsWhichAnswerIsRight() {
        Locator form = page.locator("form[data-question='0']");
        form.locator("input[data-right=false]").first().check();

        form.locator("button").tap();

        assertThat(form.locator(".wrong .verdict").textContent()).isEqualTo("您选的，不对");
        assertThat(form.locator(".right .verdict").textContent()).isEqualTo("正确答案");
        assertThat(form.locator("[role=status]").textContent()).isEqualTo("没答对，看看正确答案");
    }

    @Test
    void asksForAnAnswerWhereNoneIsChosen() {
        Locator form = page.locator("form[data-question='0']");

        form.locator("button").tap();

        assertThat(form.locator("[role=status]").textContent()).isEqualTo("请先选一个答案，再点“确定”");
        assertThat(form.locator("button").isVisible()).isTrue();
    }

    @Test
    void doesNotAskAgainForWhatIsOnItsWay() {
        assertThat(openQuestions(reportOf(0))).isEqualTo(2);
        page.waitForFunction("() => document.querySelector('[data-missing]').textContent.includes('2 道题没有答')");
        phone.setOffline(true);

        Locator form = page.locator("form[data-question='1']");
        form.locator("input").first().check();
        form.locator("button").tap();
        page.waitForFunction("() => document.querySelector('[data-tell]').textContent.startsWith('网络断开')");

        assertThat(page.locator("[data-missing]").textContent()).contains("1 道题没有答");
    }

    /** Answers a question; how the next report fared. */
    private Response reportOf(int question) {
        Locator form = page.locator("form[data-question='" + question + "']");
        form.locator("input").first().check();
        return page.waitForResponse(REPORTS, () -> form.locator("button").tap());
    }

    private static int openQuestions(Response report) {
        return new ObjectMapper().readTree(report.text()).path("openQuestions").asInt(-1);
    }
}
