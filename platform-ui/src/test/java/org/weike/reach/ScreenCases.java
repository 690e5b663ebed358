package org.weike.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.credit.ExemptionForm;
import org.weike.core.credit.PersonExemption;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.organization.Role;
import org.weike.core.organization.RosterDesk;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.study.EventId;
import org.weike.core.study.Interval;
import org.weike.core.study.Report;
import org.weike.core.study.StudyDesk;
import org.weike.core.study.StudyEvent;
import org.weike.reach.ScreenCase.Sight;

/** The cases of all screens, in the order of their routes. */
final class ScreenCases {

    private static final Actor.Platform PLATFORM = new Actor.Platform("reach");

    private ScreenCases() {}

    static List<ScreenCase> all() {
        return List.of(
                one("", Role.ORGANIZER, it -> Sight.ownAmongOthers("", nameOfCounty(it))),
                one("arrivals", Role.SECRETARY, it -> Sight.ownAmongOthers("arrivals", arriving(it))),
                one("arrivals", Role.ORGANIZER, it -> Sight.own("arrivals?" + nodeOfCounty(it), nameOfCounty(it))),
                one("audit", Role.COUNTY_ADMINISTRATOR, ScreenCases::act),
                one("branch", Role.SECRETARY, it -> Sight.ownAmongOthers("branch", nameOfBranch(it))),
                one("course-form", Role.LECTURER, it -> {
                    var course = it.course();
                    return Sight.own("course-form?course=" + course.id().value(), course.title());
                }),
                one(
                        "course-form",
                        Role.LECTURER,
                        it -> Sight.own(
                                "course-form?owner=" + it.own().county().id().value(), nameOfCounty(it))),
                one("courses", Role.TRAINEE, ScreenCases::courses),
                one("courses/:course", Role.TRAINEE, it -> {
                    var course = it.publishedCourse();
                    return Sight.everybodys("courses/" + course.id().value(), course.title());
                }),
                one("courses/:course", Role.LECTURER, it -> {
                    var course = it.course();
                    return Sight.own("courses/" + course.id().value(), course.title());
                }),
                one("editor", Role.LECTURER, ScreenCases::manuscript),
                one("editor/:lesson", Role.LECTURER, it -> {
                    var draft = it.draft();
                    return Sight.own(
                            "editor/" + draft.id().value(), draft.draft().title());
                }),
                one("exempt", Role.COUNTY_ADMINISTRATOR, it -> Sight.ownAmongOthers("exempt", exempted(it))),
                one(
                        "exempt",
                        Role.COUNTY_ADMINISTRATOR,
                        it -> Sight.own("exempt?" + nodeOfCounty(it), nameOfCounty(it))),
                one("faults", Role.LECTURER, ScreenCases::fault),
                one("imports", Role.COUNTY_ADMINISTRATOR, it -> Sight.ownAmongOthers("imports", nameOfCounty(it))),
                one(
                        "imports",
                        Role.COUNTY_ADMINISTRATOR,
                        it -> Sight.own("imports?" + nodeOfCounty(it), nameOfCounty(it))),
                one("imports/:batch", Role.COUNTY_ADMINISTRATOR, it -> {
                    var batch = it.batch();
                    return Sight.own(
                            "imports/" + batch.id().value(), batch.file().name());
                }),
                one("ledger", Role.ORGANIZER, it -> Sight.ownAmongOthers("ledger", nameOfCounty(it))),
                one("ledger", Role.ORGANIZER, it -> Sight.own("ledger?" + nodeOfCounty(it), nameOfCounty(it))),
                one("ledger", Role.ORGANIZER, ScreenCases::ledgerOfPeople),
                one(
                        "ledger",
                        Role.ORGANIZER,
                        it -> Sight.own("ledger?show=CHARTS&" + nodeOfCounty(it), nameOfCounty(it))),
                one("ledger/people/:person", Role.SECRETARY, it -> {
                    var person = it.person();
                    return Sight.own("ledger/people/" + person.id().value(), person.name());
                }),
                one("ledger/templates", Role.ORGANIZER, it -> {
                    var template = it.template();
                    return Sight.own("ledger/templates?" + nodeOfCounty(it), template.name());
                }),
                one("ledger/templates/:template", Role.ORGANIZER, it -> {
                    var template = it.template();
                    return Sight.own("ledger/templates/" + template.id().value(), template.name());
                }),
                one("lessons", Role.TRAINEE, ScreenCases::catalogue),
                one("lessons/:lesson", Role.TRAINEE, it -> {
                    var lesson = it.published();
                    return Sight.everybodys(
                            "lessons/" + lesson.id().value(), lesson.draft().title());
                }),
                one("lessons/:lesson", Role.LECTURER, it -> {
                    var draft = it.draft();
                    return Sight.nobodys(
                            "lessons/" + draft.id().value(), draft.draft().title());
                }),
                one(
                        "me",
                        Role.TRAINEE,
                        it -> Sight.ownAmongOthers(
                                "me", it.own().person(Role.TRAINEE).name())),
                one("organizations", Role.ORGANIZER, it -> Sight.ownAmongOthers("organizations", nameOfCounty(it))),
                one(
                        "organizations",
                        Role.ORGANIZER,
                        it -> Sight.own("organizations?" + nodeOfCounty(it), nameOfCounty(it))),
                one("people", Role.SECRETARY, ScreenCases::person),
                one("people", Role.ORGANIZER, it -> Sight.own("people?" + nodeOfCounty(it), nameOfCounty(it))),
                one("people/:person", Role.SECRETARY, it -> {
                    var person = it.person();
                    return Sight.own("people/" + person.id().value(), person.name());
                }),
                one("points", Role.POSTER_UP, ScreenCases::point),
                one("points", Role.ORGANIZER, it -> Sight.own("points?" + nodeOfCounty(it), nameOfCounty(it))),
                one(
                        "points/ledger",
                        Role.ORGANIZER,
                        it -> Sight.own("points/ledger?" + nodeOfCounty(it), nameOfCounty(it))),
                one("points/:point", Role.POSTER_UP, it -> {
                    var point = it.point();
                    return Sight.own("points/" + point.id().value(), point.title());
                }),
                one("privacy", Role.COUNTY_ADMINISTRATOR, it -> Sight.ownAmongOthers("privacy", askedToErase(it))),
                one("rules", Role.PROVINCE_ADMINISTRATOR, it -> {
                    var draft = it.draftOfRules();
                    return Sight.ownAmongOthers("rules", draft.form().set());
                }),
                one("rules/:version", Role.TRAINEE, it -> Sight.everybodys("rules/default:1", "通用学时规则")),
                one("rules/:version", Role.TRAINEE, it -> Sight.nobodys("rules/unheard-of:1", "unheard-of")),
                one(
                        "rules/changes",
                        Role.PROVINCE_ADMINISTRATOR,
                        it -> Sight.own("rules/changes?rules=default:1", "开始试算")),
                one("rules/drafts/:draft", Role.PROVINCE_ADMINISTRATOR, it -> {
                    var draft = it.draftOfRules();
                    return Sight.own(
                            "rules/drafts/" + draft.id().value(), draft.form().set());
                }),
                one("reminders", Role.SECRETARY, it -> Sight.ownAmongOthers("reminders", nameOfBranch(it))),
                one("reminders", Role.ORGANIZER, it -> Sight.own("reminders?" + nodeOfCounty(it), nameOfCounty(it))),
                one("search", Role.SECRETARY, ScreenCases::found),
                one("search", Role.TRAINEE, it -> {
                    var lesson = it.published();
                    it.indexed("lesson", lesson.id().value());
                    var title = lesson.draft().title();
                    return Sight.everybodys("search?q=" + title, title);
                }),
                one("studies", Role.SECRETARY, it -> Sight.ownAmongOthers("studies", nameOfBranch(it))),
                one("studies", Role.ORGANIZER, it -> Sight.own("studies?" + nodeOfCounty(it), nameOfCounty(it))),
                one("studies", Role.SECRETARY, it -> {
                    it.indexed("branchStudy", it.study().id().value());
                    return Sight.ownAmongOthers("studies", ReachProvince.STUDIED);
                }),
                one(
                        "studies/:study",
                        Role.SECRETARY,
                        it -> Sight.own("studies/" + it.study().id().value(), ReachProvince.STUDIED)),
                one("study", Role.TRAINEE, ScreenCases::begun),
                one("tasks", Role.ORGANIZER, it -> Sight.ownAmongOthers("tasks", nameOfCounty(it))),
                one("tasks", Role.ORGANIZER, it -> Sight.own("tasks?" + nodeOfCounty(it), nameOfCounty(it))));
    }

    private static ScreenCase one(String route, Role role, Function<ReachProvince, Sight> sight) {
        return new ScreenCase(route, role, sight);
    }

    private static String nameOfCounty(ReachProvince province) {
        return province.own().county().name();
    }

    private static String nameOfBranch(ReachProvince province) {
        return province.own().branch().name();
    }

    private static String nodeOfCounty(ReachProvince province) {
        return "node=" + province.own().county().id().value();
    }

    private static String exempted(ReachProvince province) {
        var person = province.person();
        var form = new ExemptionForm(PersonExemption.Ground.FRAIL, "离休", LocalDate.of(2020, 1, 1), null);
        province.platform().getBean(ExemptionDesk.class).exempt(PLATFORM, person.id(), form);
        return person.name();
    }

    /** The one who arrives comes from the other county. */
    private static String arriving(ReachProvince province) {
        var person = province.stranger();
        province.platform()
                .getBean(RosterDesk.class)
                .proposeTransfer(
                        PLATFORM,
                        person.id(),
                        person.rev(),
                        province.own().branch().id());
        province.indexed("arrival", person.id().value());
        return person.name();
    }

    private static String askedToErase(ReachProvince province) {
        var person = province.person();
        province.platform().getBean(ErasureDesk.class).ask(PLATFORM, person.id(), Erasure.Ground.PERIOD_OVER, "离职满两年");
        return person.name();
    }

    private static Sight act(ReachProvince province) {
        province.person();
        return Sight.ownAmongOthers("audit", nameOfBranch(province));
    }

    private static Sight manuscript(ReachProvince province) {
        var draft = province.draft();
        var title = draft.draft().title();
        province.indexed("lesson", draft.id().value());
        return Sight.ownAmongOthers("editor?q=" + title, title);
    }

    private static Sight catalogue(ReachProvince province) {
        var lesson = province.published();
        var title = lesson.draft().title();
        province.indexed("lesson", lesson.id().value());
        return Sight.everybodys("lessons?q=" + title, title);
    }

    private static Sight courses(ReachProvince province) {
        var course = province.publishedCourse();
        province.indexed("course", course.id().value());
        return Sight.everybodys("courses?q=" + course.title(), course.title());
    }

    private static Sight fault(ReachProvince province) {
        var lesson = province.published();
        var about = LessonVersionId.of(lesson.id(), 1);
        province.platform()
                .getBean(FaultDesk.class)
                .report(Actor.ANYBODY, new FaultReport(about, FaultReport.WHOLE_LESSON, FaultReport.Kind.WRONG, ""));
        return Sight.ownAmongOthers("faults", lesson.draft().title());
    }

    private static Sight ledgerOfPeople(ReachProvince province) {
        var person = province.person();
        province.indexed("credit-years", person.id().value());
        return Sight.own("ledger?show=PEOPLE&q=" + person.name() + "&" + nodeOfCounty(province), person.name());
    }

    private static Sight person(ReachProvince province) {
        var person = province.person();
        province.indexed("person", person.id().value());
        return Sight.ownAmongOthers("people?q=" + person.name(), person.name());
    }

    private static Sight found(ReachProvince province) {
        var person = province.person();
        province.indexed("person", person.id().value());
        return Sight.ownAmongOthers("search?q=" + person.name(), person.name());
    }

    private static Sight point(ReachProvince province) {
        var point = province.point();
        province.indexed("point", point.id().value());
        return Sight.ownAmongOthers("points?q=" + point.title(), point.title());
    }

    private static Sight begun(ReachProvince province) {
        var study = province.platform().getBean(StudyDesk.class);
        var reader = Actor.of(province.own().holder(Role.TRAINEE));
        var lesson = province.published();
        var started = study.start(reader, lesson.id(), Origin.DESK);
        var glance = new StudyEvent.Shown(new EventId("reach", 0), 0, new Interval(0, 1));
        study.report(reader, started.token(), new Report(1, List.of(glance)));
        return Sight.ownAmongOthers("study", lesson.draft().title());
    }
}
