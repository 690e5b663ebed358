package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.shared.Actor.ANYBODY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.content.ShippedCatalogue;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.course.Course;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.LoadedCatalogue;
import org.weike.core.organization.Role;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;

/** Courses, and the catalogue that comes with the platform. */
@Component
final class CourseCases implements ReachCases {

    private final ReachWorld world;
    private final ReachLessons lessons;

    CourseCases(ReachWorld world, ReachLessons lessons) {
        this.world = world;
        this.lessons = lessons;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(courses(), catalogue());
    }

    private DeskCases courses() {
        var lecturer = Role.LECTURER;
        var organizer = Role.ORGANIZER;
        return DeskCases.of(CourseDesk.class)
                .withoutNode(
                        "open",
                        "What is published is for everybody; a draft is there for nobody.",
                        it -> it.succeeds(ANYBODY, lessons.publishedCourse().id())
                                .refuses(ANYBODY, lessons.course().id())
                                .refuses(world.own(lecturer), lessons.course().id()))
                .withoutNode("find", "What is published is for everybody; drafts are found by their editors.", it -> {
                    var published = lessons.publishedCourse();
                    var draft = lessons.course();
                    it.shows(published.id().value(), ANYBODY, searchFor(published))
                            .hides(draft.id().value(), world.own(lecturer), searchFor(draft));
                })
                .withoutNode(
                        "suggest", "What is published is for everybody; drafts are found by their editors.", it -> {
                            var published = lessons.publishedCourse();
                            world.indexed("course", published.id().value());
                            var draft = lessons.course();
                            world.indexed("course", draft.id().value());
                            it.shows(published.title(), ANYBODY, published.title())
                                    .hides(draft.id().value(), world.own(lecturer), draft.title());
                        })
                .byNode("findEditable", lecturer, () -> {
                    var course = lessons.course();
                    return given(searchFor(course)).showing(course.id().value());
                })
                .byNode("draft", lecturer, () -> given(lessons.course().id()))
                .byNode("begin", lecturer, () -> {
                    var form = lessons.formWith(lessons.published().id());
                    return given(EAST, form)
                            .butNever(WEST, form)
                            .butNever(
                                    EAST, lessons.formWith(lessons.draftOf(WEST).id()));
                })
                .byNode("save", lecturer, () -> {
                    var course = lessons.course();
                    var form = lessons.formWith(lessons.published().id());
                    var others = lessons.formWith(lessons.draftOf(WEST).id());
                    return given(course.id(), course.rev(), form).butNever(course.id(), course.rev(), others);
                })
                .byNode("publish", organizer, () -> about(lessons.course()))
                .byNode("withdraw", organizer, () -> about(lessons.publishedCourse()));
    }

    private DeskCases catalogue() {
        Consumer<LoadedCatalogue.Progress> silently = step -> {};
        return DeskCases.of(CatalogueDesk.class)
                .forThePlatform("check", () -> given(shipped()))
                .forThePlatform("load", () -> given(shipped(), silently));
    }

    private static CatalogueFiles shipped() {
        try {
            return CatalogueFiles.of(ShippedCatalogue.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Given about(Course course) {
        return given(course.id(), course.rev());
    }

    private Query searchFor(Course course) {
        world.indexed("course", course.id().value());
        return CourseDesk.ALL.where(new Filter.Ids(Set.of(course.id().value())));
    }
}
