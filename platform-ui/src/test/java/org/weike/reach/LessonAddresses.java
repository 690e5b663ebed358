package org.weike.reach;

import static org.weike.reach.Asked.get;
import static org.weike.reach.Asked.json;
import static org.weike.reach.Asked.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.weike.core.lesson.Lesson;
import org.weike.core.organization.Role;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.study.EventId;
import org.weike.core.study.Interval;
import org.weike.core.study.Report;
import org.weike.core.study.Reported;
import org.weike.core.study.StudyDesk;
import org.weike.core.study.StudyEvent;

/** What is for everybody while it is published: codes, lessons, courses, media, and the studies of whoever reads. */
final class LessonAddresses {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ReachProvince province;
    private final StudyDesk study;
    private final ReachClock clock;
    private final SignedIn lecturer;
    private final SignedIn reader;
    private final SignedIn other;

    LessonAddresses(ReachProvince province) {
        this.province = province;
        study = province.platform().getBean(StudyDesk.class);
        clock = province.platform().getBean(ReachClock.class);
        lecturer = SignedIn.as(province.own().person(Role.LECTURER), province.platform());
        reader = SignedIn.as(province.person(), province.platform());
        other = SignedIn.as(province.person(), province.platform());
    }

    List<AddressCase> all() {
        return List.of(
                new AddressCase("GET /q/{code}", this::scan),
                new AddressCase("GET /learn", this::catalogue),
                new AddressCase("GET /learn/{lesson}", this::lesson),
                new AddressCase("POST /learn/{lesson}/faults", this::fault),
                new AddressCase("GET /course/{id}", this::course),
                new AddressCase("GET /media/{hash}", this::medium),
                new AddressCase("POST /api/attempts/reports", this::report),
                new AddressCase("POST /claim", this::claim));
    }

    private void scan(AddressTrial trial) {
        var place = province.own().site().name();
        trial.shows(place, get(pathOf(province.point())))
                .keeps(place, 410, get(pathOf(province.revokedPoint())))
                .keeps(place, 404, get("/q/0000000000"));
    }

    private static String pathOf(ScanPoint point) {
        return "/q/" + point.code().value();
    }

    private void catalogue(AddressTrial trial) {
        var published = province.publishedCourse();
        var draft = province.course();
        var lesson = province.published();
        var unfinished = province.draft();
        province.indexed("course", draft.id().value());
        province.indexed("lesson", lesson.id().value());
        province.indexed("lesson", unfinished.id().value());
        trial.shows(published.text().title(), get("/learn"))
                .keeps(draft.text().title(), 200, get("/learn"))
                .keeps(draft.text().title(), 200, get("/learn").by(lecturer.token()))
                .shows("/learn/" + lesson.id().value(), get("/learn?q=" + titleOf(lesson)))
                .keeps(
                        "/learn/" + unfinished.id().value(),
                        200,
                        get("/learn?q=" + titleOf(unfinished)).by(lecturer.token()));
    }

    private static String titleOf(Lesson lesson) {
        return URLEncoder.encode(lesson.draft().title(), StandardCharsets.UTF_8);
    }

    private void lesson(AddressTrial trial) {
        var published = province.published();
        var draft = province.draft();
        var withdrawn = province.withdrawn();
        trial.shows(published.draft().title(), get("/learn/" + published.id().value()))
                .keeps(draft.draft().title(), 404, get("/learn/" + draft.id().value()))
                .keeps(
                        draft.draft().title(),
                        404,
                        get("/learn/" + draft.id().value()).by(lecturer.token()))
                .keeps("今天先说一件事", 410, get("/learn/" + withdrawn.id().value()));
    }

    private void fault(AddressTrial trial) {
        var published = "/learn/" + province.published().id().value() + "/faults";
        var draft = province.draft();
        var form = Map.of("version", "1", "kind", "WRONG");
        trial.shows("", post(published, form))
                .keeps(draft.draft().title(), 404, post("/learn/" + draft.id().value() + "/faults", form))
                .keeps("!doctype", 403, post(published, form).fromElsewhere());
    }

    private void course(AddressTrial trial) {
        var published = province.publishedCourse();
        var draft = province.course();
        trial.shows(published.text().title(), get("/course/" + published.id().value()))
                .keeps(draft.text().title(), 404, get("/course/" + draft.id().value()))
                .keeps(
                        draft.text().title(),
                        404,
                        get("/course/" + draft.id().value()).by(lecturer.token()));
    }

    private void medium(AddressTrial trial) {
        trial.shows("<svg", get("/media/" + province.medium().id().value()))
                .keeps("<svg", 404, get("/media/" + "0".repeat(64)));
    }

    private void report(AddressTrial trial) {
        var lesson = province.published().id();
        var token =
                study.start(Actor.of(reader.person().id()), lesson, Origin.DESK).token();
        var body = "{\"token\": \"%s\", \"sentAt\": 0, \"events\": []}".formatted(token);
        var asked = json("/api/attempts/reports", body);
        trial.shows("percent", asked.by(reader.token()))
                .keeps("percent", 404, asked.by(other.token()))
                .keeps("percent", 404, asked.by(lecturer.token()))
                .keeps("percent", 401, asked)
                .keeps("percent", 403, asked.by(reader.token()).fromElsewhere());
    }

    private void claim(AddressTrial trial) {
        var asked = post("/claim", Map.of("receipt", receipt()));
        trial.keeps("claimed", 200, asked)
                .keeps("claimed", 403, asked.by(other.token()).fromElsewhere())
                .shows("/me?claimed", asked.by(reader.token()))
                .keeps("claimed", 303, asked.by(other.token()));
    }

    /** What a phone holds on which nobody is signed in and a lesson was read to its end. */
    private String receipt() {
        var started = study.start(Actor.ANYBODY, province.published().id(), Origin.DESK);
        clock.advance(A_MINUTE);
        var read = new StudyEvent.Shown(new EventId("reach", 0), 0, new Interval(0, A_MINUTE.toMillis()));
        var report = new Report(A_MINUTE.toMillis(), List.of(read));
        var reported = (Reported.Accepted) study.report(Actor.ANYBODY, started.token(), report);
        return String.valueOf(reported.receipt());
    }
}
