package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;

@OnSite
class NextLessonTest {

    private static final Pattern NEXT = Pattern.compile("href=\"/learn/([^\"]+)\" data-next");
    private static final CourseId COURSE = new CourseId("workshop-five-minutes");

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @Autowired
    private CourseDesk courses;

    @Test
    void isTheNextOneOfTheCourseThatWasStudiedLast() {
        var lessons = courses.open(Actor.ANYBODY, COURSE).lessons();
        var account = site.account(Role.CITY_ADMINISTRATOR);
        var browser = site.browser();
        browser.signIn(account.name(), account.password());
        String before = next(browser);

        var page = Page.open(browser, "/learn/" + lessons.get(0).value());
        clock.advance(Duration.ofMillis(page.realMillis()));
        page.everythingInTurn().send();

        assertThat(before).isNotEmpty();
        assertThat(next(browser)).isEqualTo(lessons.get(1).value());
    }

    /** With accounts by which no other test studies. */
    @Test
    void isForPeopleLikeTheReaderWhereNothingWasStudied() {
        assertThat(courseOfNext(Role.ORGANIZER)).isEqualTo(new CourseId("organizer-craft"));
        assertThat(courseOfNext(Role.POSTER_UP)).isEqualTo(new CourseId("member-basics"));
    }

    private CourseId courseOfNext(Role role) {
        var account = site.account(role);
        var browser = site.browser();
        browser.signIn(account.name(), account.password());
        var next = new LessonId(next(browser));
        return Stream.of("member-basics", "organizer-craft", "rider-eyes", "workshop-five-minutes")
                .map(CourseId::new)
                .filter(it -> courses.open(Actor.ANYBODY, it).lessons().contains(next))
                .findFirst()
                .orElseThrow();
    }

    private static String next(Browser browser) {
        var found = NEXT.matcher(browser.get("/me").body());
        return found.find() ? found.group(1) : "";
    }
}
