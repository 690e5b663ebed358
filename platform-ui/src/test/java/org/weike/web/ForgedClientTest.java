package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Role;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

@OnSite
class ForgedClientTest {

    private static final String LESSON = "/learn/" + Site.LESSON.value();
    private static final String FILM = "/learn/branch-meeting-resolution";

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CourseDesk courses;

    @Test
    void anHonestReaderCompletesALesson() {
        var page = Page.open(site.browser(), LESSON);
        pass(page.realMillis());
        page.everythingInTurn().send();

        assertThat(isComplete(page)).isTrue();
    }

    @Test
    void oneForgedReportGainsNothing() {
        var page = Page.open(site.browser(), LESSON);
        page.everythingInTurn().send();

        assertThat(page.standing().path("percent").asInt()).isZero();
    }

    @Test
    void nothingIsCompleteBeforeItsRealTimeHasPassed() {
        var page = Page.open(site.browser(), LESSON);
        pass(page.realMillis() / 2);
        page.everythingInTurn().send();
        pass(page.realMillis() / 2 - 1_000);
        page.everythingInTurn().send();

        assertThat(isComplete(page)).isFalse();
    }

    @Test
    void onlyThePersonOfATokenMayUseIt() {
        var hers = Page.open(signedIn(Role.TRAINEE), LESSON);
        pass(hers.realMillis());
        hers.everythingInTurn();

        assertThat(hers.in(signedIn(Role.SECRETARY)).send().statusCode()).isEqualTo(404);
        assertThat(hers.in(site.browser()).send().statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenWithAnotherLetterIsNone() {
        var page = Page.open(site.browser(), LESSON);
        int middle = page.token().length() / 2;
        char other = page.token().charAt(middle) == 'A' ? 'B' : 'A';
        String changed =
                page.token().substring(0, middle) + other + page.token().substring(middle + 1);

        assertThat(page.withToken(changed).shown(0, 0, 1).send().statusCode()).isEqualTo(404);
    }

    @Test
    void aReceiptIsHonoredOnce() {
        String receipt = receiptOf(Page.open(site.browser(), LESSON));
        var lecturer = signedIn(Role.LECTURER);

        assertThat(claim(lecturer, receipt)).isEqualTo("/me?claimed");
        assertThat(claim(lecturer, receipt)).isEqualTo("/me?claimed");
        assertThat(claim(signedIn(Role.INSTRUCTOR), receipt)).isEqualTo("/me?refused=CLAIMED_BEFORE");
        assertThat(entriesOf(lecturer)).isEqualTo(1);
    }

    @Test
    void aForgedReceiptIsNone() {
        String receipt = receiptOf(Page.open(site.browser(), LESSON));

        assertThat(claim(signedIn(Role.INSTRUCTOR), "1" + receipt)).isEqualTo("/me?refused=NOT_A_RECEIPT");
    }

    @Test
    void twentyTabsOfOnePersonStudyOneLessonAtATime() {
        var browser = signedIn(Role.SECRETARY);
        var tabs = readable().stream()
                .limit(20)
                .map(it -> Page.open(browser, "/learn/" + it.value()))
                .toList();
        long longest = tabs.stream().mapToLong(Page::realMillis).max().orElseThrow();
        pass(longest);
        tabs.forEach(it -> it.everythingInTurn().send());

        assertThat(tabs).hasSize(20);
        assertThat(tabs.stream().filter(ForgedClientTest::isComplete)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void twentyAnonymousTabsAreClaimedAsOne() {
        var tabs = readable().stream()
                .limit(20)
                .map(it -> Page.open(site.browser(), "/learn/" + it.value()))
                .toList();
        pass(tabs.stream().mapToLong(Page::realMillis).max().orElseThrow());
        var receipts = tabs.stream()
                .map(it -> receiptAfter(it.everythingInTurn()))
                .filter(it -> !it.isEmpty())
                .toList();
        var browser = signedIn(Role.CLASS_TEACHER);

        assertThat(receipts).hasSizeGreaterThan(10);
        assertThat(receipts.stream().map(it -> claim(browser, it)))
                .filteredOn("/me?claimed"::equals)
                .hasSize(1);
        assertThat(entriesOf(browser)).isEqualTo(1);
    }

    @Test
    void theEndOfAFilmIsNotTheFilm() {
        var page = Page.open(site.browser(), FILM);
        pass(page.realMillis() * 2);
        page.everythingInTurn();
        for (int block = 0; block < page.blocks(); block++) {
            page.played(block, 0, page.realMillis() * 2, 3_599_000, 3_600_000);
        }
        page.send();

        assertThat(isComplete(page)).isFalse();
    }

    @Test
    void reportsComeTwiceAndInAnyOrderWithoutGain() {
        var page = Page.open(site.browser(), LESSON);
        pass(10_000);
        page.shown(0, 0, 10_000).sentAt(10_000);
        String first = page.report();
        page.send();
        int once = page.standing().path("percent").asInt();
        pass(page.realMillis());
        var browser = site.browser();
        for (int time = 0; time < 10; time++) {
            browser.post("/api/attempts/reports", first);
        }

        assertThat(page.standing().path("percent").asInt()).isEqualTo(once);
    }

    @Test
    void eventsInAnyOrderCountAsMuchAsInTheirOwn() {
        var page = Page.open(site.browser(), LESSON);
        pass(page.realMillis());
        page.everythingInTurn().shuffled(Collections::reverse).send();

        assertThat(isComplete(page)).isTrue();
    }

    @Test
    void timesOutsideTheWindowGainNothing() {
        var page = Page.open(site.browser(), LESSON);
        pass(5_000);
        page.shown(0, 1L << 40, 1L << 41).shown(0, 0, 1L << 47).sentAt(1L << 46).send();

        assertThat(page.standing().path("percent").asInt()).isLessThan(100 * 5_000 / (int) page.realMillis() + 2);
    }

    @Test
    void aReportAfterSevenDaysIsTooLate() {
        var page = Page.open(site.browser(), LESSON);
        clock.advance(Duration.ofDays(7).plusMillis(1));

        assertThat(page.everythingInTurn().send().statusCode()).isEqualTo(410);
    }

    @Test
    void aReportOfAnotherSiteIsRefused() {
        var page = Page.open(site.browser(), LESSON);
        var browser = site.browser();
        var request = browser.request("/api/attempts/reports")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(page.report()));

        assertThat(browser.send(request).statusCode()).isEqualTo(403);
    }

    private Browser signedIn(Role role) {
        var account = site.account(role);
        var browser = site.browser();
        assertThat(browser.signIn(account.name(), account.password()).statusCode())
                .isEqualTo(303);
        return browser;
    }

    private List<LessonId> readable() {
        var found = new ArrayList<LessonId>();
        courses.find(Actor.ANYBODY, CourseDesk.ALL.page(0, 100)).hits().stream()
                .sorted(Comparator.comparing(Hit::id))
                .forEach(it -> found.addAll(
                        courses.open(Actor.ANYBODY, new CourseId(it.id())).lessons()));
        found.remove(new LessonId("branch-meeting-resolution"));
        return found;
    }

    private void pass(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    private static boolean isComplete(Page page) {
        return page.standing().path("complete").asBoolean();
    }

    private String receiptOf(Page page) {
        pass(page.realMillis());
        return receiptAfter(page.everythingInTurn());
    }

    private static String receiptAfter(Page page) {
        return JsonMapper.shared().readTree(page.send().body()).path("receipt").asString("");
    }

    private static String claim(Browser browser, String receipt) {
        HttpResponse<String> answer = browser.post("/claim", Map.of("receipt", receipt));
        return answer.headers().firstValue("Location").orElse("");
    }

    private static long entriesOf(Browser browser) {
        String done = browser.get("/me").body().split("id=\"done\"", -1)[1];
        return done.split("<dl class=\"evidence\">", -1).length - 1L;
    }
}
