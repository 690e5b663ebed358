package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.activity.BranchStudies;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.BranchStudyId;
import org.weike.core.activity.Edition;
import org.weike.core.activity.Participants;
import org.weike.core.activity.Proceedings;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyForm;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** The form of a secretary, from opening it to taking back what it said. */
@OnSite
class BranchStudyTest {

    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Actor.Platform PLATFORM = new Actor.Platform("test");

    @Autowired
    private Site site;

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private BranchStudies studies;

    @Autowired
    private MovableClock clock;

    private Browser browser = new Browser("", "");
    private OrganizationId branch = new OrganizationId("unknown");

    @BeforeEach
    void signIn() {
        var account = site.account(Role.SECRETARY);
        browser = site.browser();
        browser.signIn(account.name(), account.password());
        branch = organizations
                .tops(Actor.of(new PersonId("demo-secretary")), Permission.RECORD_STUDY)
                .getFirst()
                .id();
    }

    @Test
    void isReachedFromTheOwnPageOfASecretaryOnly() {
        var trainee = site.account(Role.TRAINEE);
        var other = site.browser();
        other.signIn(trainee.name(), trainee.password());

        assertThat(browser.get("/me").body()).contains("href=\"/branch-study\"");
        assertThat(other.get("/me").body()).doesNotContain("href=\"/branch-study\"");
    }

    @Test
    void opensWithTheUsualAndNobodyTicked() {
        var page = browser.get(address()).body();

        assertThat(page)
                .contains("type=\"date\"")
                .contains("value=\"2026-03-02\"")
                .doesNotContain("checked");
        assertThat(page).contains("min=\"2026-01-30\"").contains("max=\"2026-03-02\"");
    }

    @Test
    void saysWhoGotWhatUnderWhichRule() {
        var people = List.of(person("甲"), person("乙"));

        var saved = send(address(), form(fresh(), "10:00", 90), people);
        var page = browser.get(location(saved)).body();

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page).contains("Recorded: 2 of 2").contains("甲").contains("1.50 hours");
        assertThat(page).contains("1.50 = branch study, 1.5 h, rule 6 of the general rules, version 1");
    }

    @Test
    void countsOnceWhatIsSentTwiceAndRefusesWhatIsOther() {
        var people = List.of(person("丙"));
        var id = fresh();

        var first = send(address(), form(id, "10:00", 60), people);
        var again = send(address(), form(id, "10:00", 60), people);
        var other = send(address(), form(id, "10:00", 120), people);

        assertThat(location(again)).isEqualTo(location(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("recorded another study before");
    }

    @Test
    void unticksWhoeverWasElsewhereAndNamesTheStudy() {
        var both = person("丁");
        send(address(), form(fresh(), "10:00", 60), List.of(both));

        var second = send(address(), form(fresh(), "10:30", 60), List.of(both, person("戊")));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("丁 was not recorded: at the same time at “学习党章”");
        assertThat(second.body()).contains("value=\"" + both.value() + "\">");
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsMissing() {
        var form = form(fresh(), "10:00", 60);
        form.put("topic", "");
        form.put("note", "<b>纪要</b>");

        var answer = send(address(), form, List.of(person("己")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Say what was studied")
                .contains("&lt;b&gt;纪要")
                .contains("checked");
    }

    @Test
    void ticksThoseOfTheLastTimeWhenAsked() {
        var person = person("庚");
        send(address(), form(fresh(), "11:00", 60), List.of(person));

        var form = form(fresh(), "12:00", 60);
        form.put("act", "last");
        var answer = browser.post(address(), form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsPattern("value=\"" + Pattern.quote(person.value()) + "\" checked=\"checked\"");
    }

    @Test
    void recordsAtTheEnterKeyUnlessSomebodyIsLookedFor() {
        var person = person("癸");
        send(address(), form(fresh(), "11:00", 60), List.of(person("子")));
        var page = browser.get(address()).body();
        var form = form(fresh(), "08:00", 60);
        form.put("act", "enter");

        form.put("q", "癸");
        var looked = send(address(), form, List.of(person));
        form.put("q", "");
        var recorded = send(address(), form, List.of(person));

        assertThat(page.indexOf("value=\"enter\"")).isBetween(1, page.indexOf("value=\"last\""));
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(recorded.statusCode()).isEqualTo(303);
        assertThat(browser.get(location(recorded)).body()).contains("癸").doesNotContain("子");
    }

    @Test
    void keepsTheLeaderAndTheMinutesThatItHasNoOptionForAnyMore() {
        var elsewhere = other();
        var participants = Participants.of(List.of(person("寅"))).ledBy(person("卯", elsewhere));
        var sitting = Sitting.of(LocalDate.of(2026, 3, 1), LocalTime.of(19, 0), 50);
        var form = new StudyForm(new Proceedings(sitting, "学习党章", null, null), participants);
        var entered = new Edition.Entered(null, clock.instant());
        var study = new BranchStudyId(UUID.randomUUID().toString());
        var led = Objects.requireNonNull(participants.leader());
        studies.add(new BranchStudy(
                study, branch, sitting.from(), List.of(new Edition(form, entered)), null, null, 1, clock.instant()));

        var page = browser.get("/branch-study/" + study.value() + "/correct").body();

        assertThat(page)
                .containsPattern("<option value=\"50\"[^>]* selected")
                .containsPattern("<option value=\"" + Pattern.quote(led.value()) + "\"[^>]* selected");
    }

    @Test
    void correctsOnItsOwnDayWhatCouldNotBeEnteredAnyMore() {
        var people = List.of(person("丑"));
        var old = form(fresh(), "10:00", 60);
        old.put("day", "2026-01-30");
        var study = location(send(address(), old, people)).replaceAll("\\?.*", "");
        clock.advance(Duration.ofDays(5));
        try {
            old.remove("id");
            old.put("edition", "1");
            old.put("begin", "10:30");
            assertThat(browser.get(study + "/correct").body()).contains("min=\"2026-01-30\"");
            assertThat(send(study + "/correct", old, people).statusCode()).isEqualTo(303);
        } finally {
            clock.advance(Duration.ofDays(-5));
        }
    }

    @Test
    void correctsAndTakesBack() {
        var people = List.of(person("辛"), person("壬"));
        var saved = send(address(), form(fresh(), "13:00", 60), people);
        var study = location(saved).replaceAll("\\?.*", "");
        assertThat(browser.get(study + "/correct").body()).contains("checked").contains("value=\"13:00\"");

        var less = form("", "13:00", 60);
        less.put("edition", "1");
        var corrected = send(study + "/correct", less, people.subList(0, 1));
        var late = browser.post(study + "/take-back", Map.of("edition", "1", "ground", "DID_NOT_HAPPEN"));
        var taken = browser.post(study + "/take-back", Map.of("edition", "2", "ground", "DID_NOT_HAPPEN"));

        assertThat(corrected.statusCode()).isEqualTo(303);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(browser.get(study).body())
                .contains("This study was taken back")
                .doesNotContain("take-back\"");
    }

    @Test
    void showsTheMeetingInTheOwnRecordOfWhoeverWasThere() {
        var secretary = new PersonId("demo-secretary");
        send(address(), form(fresh(), "16:00", 45), List.of(secretary));

        assertThat(browser.get("/me").body())
                .contains("2026-03-01 (Sun) 16:00–16:45, 45 min")
                .contains("0.75 = branch study, 0.75 h");
    }

    private String address() {
        return "/branch-study/at/" + branch.value();
    }

    private String fresh() {
        var id = ID.matcher(browser.get(address()).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private OrganizationId other() {
        return organizations.tops(PLATFORM, Permission.SEE_TREE).getFirst().id();
    }

    private PersonId person(String name) {
        return person(name, branch);
    }

    private PersonId person(String name, OrganizationId home) {
        var form = PersonForm.of(name, new StaffNumber("BS" + name.hashCode() + System.identityHashCode(this)));
        var status = Status.of(Status.Standing.FULL, clock.instant());
        return ((PersonChange.Done) roster.add(PLATFORM, home, form, status))
                .card()
                .person()
                .id();
    }

    private static Map<String, String> form(String id, String begin, int minutes) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", id);
        form.put("day", "2026-03-01");
        form.put("begin", begin);
        form.put("minutes", String.valueOf(minutes));
        form.put("topic", "学习党章");
        return form;
    }

    private HttpResponse<String> send(String path, Map<String, String> form, List<PersonId> people) {
        var fields = Stream.concat(
                form.entrySet().stream().map(it -> field(it.getKey(), it.getValue())),
                people.stream().map(it -> field("who", it.value())));
        return browser.post(
                path,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(fields.collect(Collectors.joining("&"))));
    }

    private static String field(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
