package org.weike.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.weike.core.organization.Role;

/** What opens above a screen of the desk can be used by everyone, in both languages and color schemes. */
@ExtendWith(InTheProvince.class)
class NoBarriersInDialogsTest {

    private static final String PRESSED = "vaadin-button, vaadin-radio-button label";

    /** A dialog itself has no box that could be seen. */
    private static final String IN_DIALOG = "vaadin-dialog[opened] vaadin-button";

    private static final String IN_NOTE = "vaadin-notification-card";

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void stopAnybody(String language, RunningPlatform platform, Chromium chromium) {
        var locale = Locale.forLanguageTag(language);
        var words = platform.part(MessageSource.class);
        var found = new ArrayList<String>();
        try (var desk = DeskWindow.of(Role.PROVINCE_ADMINISTRATOR, locale, platform, chromium)) {
            Page page = desk.page();
            for (Opening each : openings(new Scenes(platform))) {
                page.navigate(platform.url() + "/desk/" + each.screen());
                assertThat(desk.title()).isVisible();
                page.locator("vaadin-details-summary[aria-expanded=false]")
                        .all()
                        .reversed()
                        .forEach(Locator::click);
                each.steps().forEach(it -> press(page, words.getMessage(it, null, locale)));
                assertThat(page.locator(each.opened()).last()).isVisible();
                Barriers.on(page).forEach(it -> found.add(each + ": " + it));
            }
        }
        assertThat(found).isEmpty();
    }

    private static void press(Page page, String word) {
        String literally = word.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        var saysIt = new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + literally + "\\s*$"));
        page.locator(PRESSED).filter(saysIt).first().click();
    }

    private static List<Opening> openings(Scenes scenes) {
        String person = "people/demo-inspector";
        String asked = "people/" + scenes.askedToErase().value();
        String node = "organizations?node=" + Scenes.CANTEEN.value();
        String point = "points/" + scenes.point(Scenes.LESSON).id().value();
        scenes.arriving();
        return List.of(
                Opening.of("arrivals", "person.transfer.decline"),
                Opening.of("people/demo-organizer", "roles.end"),
                Opening.of("points", "points.create"),
                Opening.of("points", "points.create", "point.opens.SHIFT"),
                Opening.of("points", "points.create", "kit.save"),
                Opening.of("points", "points.create", "point.site.choose"),
                Opening.of("points", "points.createMany"),
                Opening.of("points", "points.createMany", "many.go"),
                Opening.of("points", "points.printAll"),
                Opening.of(point, "point.retarget"),
                Opening.of(point, "point.reissue"),
                Opening.note(point, "point.revoke"),
                Opening.of("people", "people.add", "kit.node.choose"),
                Opening.of("people", "people.add", "kit.node.choose", "kit.save"),
                Opening.of(person, "person.correct"),
                Opening.of(person, "contact.enter"),
                Opening.of(person, "contact.enter", "kit.save"),
                Opening.of(person, "erasure.ask"),
                Opening.of(asked, "erasure.confirm"),
                Opening.of(asked, "erasure.decline"),
                Opening.of("me", "own.erasure.ask"),
                Opening.of("tasks", "tasks.add", "tasks.kind.COURSE"),
                Opening.of("tasks", "tasks.add", "tasks.kind.ANNOUNCEMENT", "tasks.set"),
                Opening.of(person, "person.changeStatus"),
                Opening.of(person, "person.move"),
                Opening.of(person, "person.host.add"),
                Opening.of(person, "roles.grantOne", "kit.node.choose"),
                Opening.of(person, "roles.grantOne", "kit.node.choose", "roles.grant"),
                Opening.of("people/" + scenes.newcomer().value(), "account.issue"),
                Opening.of("imports", "imports.elsewhere"),
                Opening.of("rules", "rules.begin"),
                Opening.of("rules/drafts/" + scenes.draftOfRules().value(), "rules.force"),
                Opening.of("organizations", "tree.add"),
                Opening.of("organizations", "tree.rename"),
                Opening.of("organizations", "tree.cover"),
                Opening.of(node, "tree.move"),
                Opening.of("ledger/people/" + scenes.credited().value(), "credit.correct", "credit.correct.go"));
    }

    /** What is pressed on a screen, by the keys of its words, and what opens then. */
    private record Opening(String screen, List<String> steps, String opened) {

        static Opening of(String screen, String... steps) {
            return new Opening(screen, List.of(steps), IN_DIALOG);
        }

        static Opening note(String screen, String... steps) {
            return new Opening(screen, List.of(steps), IN_NOTE);
        }
    }
}
