package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachStudies.YEAR;
import static org.weike.core.shared.Actor.ANYBODY;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Correction;
import org.weike.core.credit.CreditDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.Origin;
import org.weike.core.study.Report;
import org.weike.core.study.StudyDesk;
import org.weike.core.study.StudyPlan;

/** Studying, and the credit for it. */
@Component
final class StudyCases implements ReachCases {

    private final ReachWorld world;
    private final ReachLessons lessons;
    private final ReachStudies studies;

    StudyCases(ReachWorld world, ReachLessons lessons, ReachStudies studies) {
        this.world = world;
        this.lessons = lessons;
        this.studies = studies;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(study(), plan(), credit());
    }

    private DeskCases study() {
        return DeskCases.of(StudyDesk.class)
                .withoutNode(
                        "start",
                        "Everybody may study what is published, signed in or not.",
                        it -> it.succeeds(ANYBODY, lessons.published().id(), Origin.DESK)
                                .refuses(ANYBODY, lessons.draft().id(), Origin.DESK)
                                .refuses(
                                        world.own(Role.LECTURER),
                                        lessons.draft().id(),
                                        Origin.DESK))
                .withoutNode("report", "An attempt is its reader's, whatever node they are of.", it -> {
                    var reader = Actor.of(world.person().id());
                    var token = studies.finished(reader).started().token();
                    it.succeeds(reader, token, Report.nothing())
                            .refuses(world.colleague(), token, Report.nothing())
                            .refuses(world.own(Role.COUNTY_ADMINISTRATOR), token, Report.nothing())
                            .refuses(ANYBODY, token, Report.nothing())
                            .refuses(reader, token + "x", Report.nothing());
                })
                .withoutNode("claim", "A receipt is for whoever reads on that phone, once.", it -> {
                    var receipt = studies.finished(ANYBODY).receipt();
                    it.refuses(ANYBODY, receipt)
                            .refuses(world.colleague(), receipt + "x")
                            .succeeds(Actor.of(world.person().id()), receipt)
                            .refuses(world.colleague(), receipt);
                })
                .withoutNode("own", "It takes no id: one's own attempts are all that it can show.", it -> {
                    var reader = Actor.of(world.person().id());
                    var attempt = studies.finished(reader).started().attemptId().value();
                    it.shows(attempt, reader)
                            .hides(attempt, world.colleague())
                            .hides(attempt, world.own(Role.COUNTY_ADMINISTRATOR))
                            .refuses(ANYBODY);
                });
    }

    private DeskCases plan() {
        return DeskCases.of(StudyPlan.class)
                .withoutNode("next", "It takes no id: what comes next for oneself is all that it can show.", it -> {
                    var course = lessons.publishedCourse();
                    world.indexed("course", course.id().value());
                    var credited = studies.credited();
                    it.succeeds(world.colleague())
                            .hides(credited.lesson().value(), Actor.of(credited.person()))
                            .refuses(ANYBODY);
                });
    }

    private DeskCases credit() {
        var secretary = Role.SECRETARY;
        var administrator = Role.COUNTY_ADMINISTRATOR;
        var ground = Correction.Ground.COUNTED_TWICE;
        return DeskCases.of(CreditDesk.class)
                .byNode("year", secretary, () -> given(studies.credited().person(), YEAR))
                .byNode(
                        "yearAsOf",
                        secretary,
                        () -> given(studies.credited().person(), YEAR, LocalDate.of(YEAR, 1, 31)))
                .byNode("explain", secretary, () -> entry())
                .byNode("explainYear", secretary, () -> given(studies.credited().person(), YEAR))
                .byNode("verify", secretary, () -> given(studies.credited().person(), YEAR))
                .byNode("reverse", administrator, () -> entry().and(ground))
                .byNode("replace", administrator, () -> entry().and(ground, CreditHours.of("0.5")))
                .withoutNode(
                        "worth",
                        "What a published lesson brings is for everybody to know.",
                        it -> it.succeeds(ANYBODY, studies.credited().lesson())
                                .refuses(ANYBODY, new LessonId("unheard-of")))
                .withoutNode(
                        "lessonBands",
                        "What lessons are worth is for everybody to know.",
                        it -> it.shows("0.25", ANYBODY).hides("TRAINING", ANYBODY))
                .withoutNode("ownLesson", "It takes no person: one's own entry is all that it can show.", it -> {
                    var credited = studies.credited();
                    it.succeeds(Actor.of(credited.person()), credited.lesson())
                            .refuses(world.colleague(), credited.lesson())
                            .refuses(world.own(administrator), credited.lesson())
                            .refuses(ANYBODY, credited.lesson());
                });
    }

    private Given entry() {
        var credited = studies.credited();
        return given(credited.person(), YEAR, credited.entry().id());
    }
}
