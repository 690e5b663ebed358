package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.weike.core.organization.Role;

/**
 * Every page of the phone and every screen of the desk can be used by everyone, in both languages and color schemes.
 */
@ExtendWith(InTheProvince.class)
class NoBarriersTest {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    /** Screens that only somebody else than an administrator of the province has. */
    private static final Map<String, Role> OF_OTHERS = Map.of("branch", Role.SECRETARY);

    /** What a screen shows besides when its address says so. */
    private static final List<String> OTHER_SIGHTS = List.of(
            "ledger?from=4&to=6",
            "ledger?show=PEOPLE&from=2&to=2",
            "ledger?show=CHARTS",
            "ledger?show=CHARTS&from=1&to=3");

    private static final List<String> PHONE_PAGES = List.of(
            "/learn",
            "/learn?q=aq",
            "/learn?q=nothing%20of%20this",
            "/course/rider-eyes",
            "/learn/suggestion-adopted",
            "/learn/no-such-lesson",
            "/sign-in",
            "/sign-in?receipt=kept",
            "/activate",
            "/q/0000000000",
            "/nowhere");

    private static final List<String> OWN_PHONE_PAGES = List.of(
            "/me",
            "/me?claimed",
            "/me?refused=EXPIRED",
            "/me/reminders",
            "/unsubscribe/none",
            "/confirm/none",
            "/password");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void stopAnybodyOnThePhone(String language, RunningPlatform platform, Chromium chromium) {
        try (BrowserContext phone = chromium.phone(ColorScheme.LIGHT, Locale.forLanguageTag(language))) {
            Page page = phone.newPage();
            var pages = new ArrayList<>(PHONE_PAGES);
            var scenes = new Scenes(platform);
            pages.add("/q/" + scenes.revokedPoint().code().value());
            pages.add("/q/" + scenes.pointToAWithdrawnLesson().code().value());
            pages.add("/sign-in?refused=ANYHOW");
            look(page, platform, pages);
            signIn(page, Role.TRAINEE, platform);
            look(page, platform, OWN_PHONE_PAGES);
            signIn(page, Role.SECRETARY, platform);
            look(page, platform, studies(scenes));
        }
    }

    private static List<String> studies(Scenes scenes) {
        var study = scenes.study();
        return List.of(
                "/branch-study",
                "/branch-study/at/" + study.node().value(),
                "/branch-study/" + study.id().value() + "?saved",
                "/branch-study/" + study.id().value() + "/correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void stopAnAdministratorOnThePhone(String language, RunningPlatform platform, Chromium chromium) {
        try (BrowserContext phone = chromium.phone(ColorScheme.DARK, Locale.forLanguageTag(language))) {
            Page page = phone.newPage();
            signIn(page, Role.PROVINCE_ADMINISTRATOR, platform);
            look(page, platform, List.of("/branch-study", "/branch-study?q=zhibu", "/branch-study?q=nothing"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void stopAnybodyAtTheDesk(String language, RunningPlatform platform, Chromium chromium) {
        var locale = Locale.forLanguageTag(language);
        var found = new ArrayList<String>();
        try (var desk = DeskWindow.of(Role.PROVINCE_ADMINISTRATOR, locale, platform, chromium);
                var secretary = DeskWindow.of(Role.SECRETARY, locale, platform, chromium)) {
            var scenes = new Scenes(platform);
            scenes.arriving();
            Map<String, String> examples = examples(scenes);
            for (String route : routes()) {
                Page page = OF_OTHERS.containsKey(route) ? secretary.page() : desk.page();
                open(page, platform.url() + "/desk/" + example(route, examples));
                assertThat(page.locator("h1.empty-fact")).hasCount(0);
                found.addAll(Barriers.on(page));
            }
            for (String more : OTHER_SIGHTS) {
                open(desk.page(), platform.url() + "/desk/" + more);
                found.addAll(Barriers.on(desk.page()));
            }
            open(desk.page(), platform.url() + "/desk/nowhere");
            found.addAll(Barriers.on(desk.page()));
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, RunningPlatform platform, List<String> paths) {
        var found = new ArrayList<String>();
        for (String path : paths) {
            page.navigate(platform.url() + path);
            found.addAll(Barriers.on(page));
        }
        assertThat(found).isEmpty();
    }

    private static void signIn(Page page, Role role, RunningPlatform platform) {
        page.navigate(platform.url() + "/sign-in?next=/me");
        page.locator("input[name=name]").fill(platform.name(role));
        page.locator("form[action='/sign-in'] input[name=password]").fill(platform.password(role));
        page.locator("form[action='/sign-in'] .button").click();
        assertThat(page).hasURL(Pattern.compile(".*/me$"));
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("vaadin-grid[loading]")).hasCount(0);
    }

    /** The addresses of all screens, so that a new one is looked at without being listed here. */
    private static List<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.weike.ui").stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .map(it -> it.getAnnotation(Route.class).value())
                .sorted()
                .toList();
    }

    /** An address that opens the screen of a route. */
    private static String example(String route, Map<String, String> examples) {
        if (examples.containsKey(route)) {
            return examples.get(route);
        }
        return PARAMETER.matcher(route).replaceAll(it -> {
            assertThat(examples).as("an example for " + route).containsKey(it.group(1));
            return examples.get(it.group(1));
        });
    }

    /** What stands for a parameter of an address, or for a whole one. */
    private static Map<String, String> examples(Scenes scenes) {
        return Map.ofEntries(
                Map.entry("lesson", Scenes.LESSON.value()),
                Map.entry("course", "rider-eyes"),
                Map.entry("person", "demo-trainee"),
                Map.entry("point", scenes.revokedPoint().id().value()),
                Map.entry("batch", scenes.roster().value()),
                Map.entry("studies/:study", "studies/" + scenes.study().id().value()),
                Map.entry("template", scenes.template().value()),
                Map.entry("search", "search?q=%E5%AE%89%E5%85%A8"),
                Map.entry(
                        "course-form", "course-form?owner=" + scenes.province().value()),
                Map.entry("editor/:lesson", "editor/" + scenes.draft().value()),
                Map.entry("version", "default:1"),
                Map.entry("rules/changes", "rules/changes?rules=default:1"),
                Map.entry(
                        "rules/drafts/:draft",
                        "rules/drafts/" + scenes.draftOfRules().value()));
    }
}
