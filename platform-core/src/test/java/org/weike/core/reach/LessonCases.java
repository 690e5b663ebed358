package org.weike.core.reach;

import static org.weike.core.lesson.LessonTexts.FIVE_MINUTES;
import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachLessons.drawing;
import static org.weike.core.reach.ReachLessons.firstVersionOf;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.shared.Actor.ANYBODY;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonFault;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.MediaId;
import org.weike.core.organization.Role;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;

/** Lessons, their media, and the faults that readers find in them. */
@Component
final class LessonCases implements ReachCases {

    private final ReachWorld world;
    private final ReachLessons lessons;
    private final FaultDesk faults;

    LessonCases(ReachWorld world, ReachLessons lessons, FaultDesk faults) {
        this.world = world;
        this.lessons = lessons;
        this.faults = faults;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(lessons(), media(), faults());
    }

    private DeskCases lessons() {
        var lecturer = Role.LECTURER;
        var organizer = Role.ORGANIZER;
        return DeskCases.of(LessonDesk.class)
                .withoutNode(
                        "open",
                        "What is published is for everybody; a draft is there for nobody.",
                        it -> it.succeeds(ANYBODY, lessons.published().id())
                                .refuses(ANYBODY, lessons.draft().id())
                                .refuses(world.own(lecturer), lessons.draft().id()))
                .withoutNode(
                        "version", "Attempts show the version they began with; a withdrawn one its editors.", it -> {
                            var withdrawn = firstVersionOf(lessons.withdrawn());
                            it.succeeds(ANYBODY, firstVersionOf(lessons.published()))
                                    .succeeds(world.own(lecturer), withdrawn)
                                    .refuses(world.sibling(lecturer), withdrawn)
                                    .refuses(world.colleague(), withdrawn)
                                    .refuses(ANYBODY, withdrawn);
                        })
                .withoutNode("find", "What is published is for everybody; drafts are found by their editors.", it -> {
                    var published = lessons.published();
                    var draft = lessons.draft();
                    it.shows(published.id().value(), ANYBODY, searchFor(published))
                            .hides(draft.id().value(), world.own(lecturer), searchFor(draft));
                })
                .withoutNode(
                        "suggest", "What is published is for everybody; drafts are found by their editors.", it -> {
                            var published = lessons.published();
                            world.indexed("lesson", published.id().value());
                            var draft = lessons.draft();
                            world.indexed("lesson", draft.id().value());
                            it.shows("班前五分钟", ANYBODY, "banqian")
                                    .hides(draft.id().value(), world.own(lecturer), "banqian");
                        })
                .byNode("findEditable", lecturer, () -> {
                    var draft = lessons.draft();
                    return given(searchFor(draft)).showing(draft.id().value());
                })
                .byNode("draft", lecturer, () -> given(lessons.draft().id()))
                .byNode("mayPublish", organizer, () -> given(lessons.draft().id()))
                .byNode("begin", lecturer, () -> given(EAST, FIVE_MINUTES).butNever(WEST, FIVE_MINUTES))
                .byNode(
                        "copy",
                        lecturer,
                        () -> given(lessons.published().id(), EAST)
                                .butNever(lessons.published().id(), WEST)
                                .butNever(lessons.draftOf(WEST).id(), EAST))
                .byNode("preview", lecturer, () -> given(lessons.draft().id(), FIVE_MINUTES))
                .byNode("save", lecturer, () -> about(lessons.draft(), "新稿"))
                .byNode("publish", organizer, () -> about(lessons.draft()))
                .byNode("withdraw", organizer, () -> about(lessons.published()));
    }

    private DeskCases media() {
        var unknown = new MediaId("0".repeat(64));
        return DeskCases.of(MediaDesk.class)
                .withoutNode(
                        "describe",
                        "Whoever knows a medium's hash has seen what shows it.",
                        it -> it.succeeds(
                                        ANYBODY, lessons.illustrated().medium().id())
                                .refuses(ANYBODY, unknown))
                .withoutNode(
                        "open",
                        "Whoever knows a medium's hash has seen what shows it.",
                        it -> it.succeeds(
                                        ANYBODY, lessons.illustrated().medium().id(), 0L, 10L)
                                .refuses(ANYBODY, unknown, 0L, 10L))
                .byNode("attach", Role.LECTURER, () -> about(lessons.draft(), "figure.svg", drawing()))
                .byNode("detach", Role.LECTURER, () -> {
                    var illustrated = lessons.illustrated();
                    return about(illustrated.lesson(), illustrated.name());
                });
    }

    private DeskCases faults() {
        return DeskCases.of(FaultDesk.class)
                .withoutNode(
                        "report",
                        "Every reader may say what is wrong with what they can read.",
                        it -> it.succeeds(ANYBODY, faultOf(firstVersionOf(lessons.published())))
                                .refuses(ANYBODY, faultOf(firstVersionOf(lessons.draft()))))
                .byNode("open(LessonId)", Role.LECTURER, () -> given(reported().lesson()))
                .byNode(
                        "open()",
                        Role.LECTURER,
                        () -> given().showing(reported().id().value()))
                .byNode("settle", Role.LECTURER, () -> {
                    var fault = reported();
                    return given(fault.id(), fault.rev());
                });
    }

    private LessonFault reported() {
        var lesson = lessons.published();
        faults.report(ANYBODY, faultOf(firstVersionOf(lesson)));
        return faults.open(PLATFORM, lesson.id()).getFirst();
    }

    private static FaultReport faultOf(LessonVersionId version) {
        return new FaultReport(version, FaultReport.WHOLE_LESSON, FaultReport.Kind.WRONG, "");
    }

    private static Given about(Lesson lesson, Object... more) {
        return given(lesson.id(), lesson.rev()).and(more);
    }

    private Query searchFor(Lesson lesson) {
        world.indexed("lesson", lesson.id().value());
        return LessonDesk.ALL.where(new Filter.Ids(Set.of(lesson.id().value())));
    }
}
