package org.weike.core.course;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.course.LoadedCatalogue.Part;
import org.weike.core.course.LoadedCatalogue.Progress;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.LessonShipping;
import org.weike.core.lesson.MediaStore;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;

/** Loads catalogues of courses that come with the platform. Only the platform itself may. */
@Desk
public class CatalogueDesk {

    private final CatalogueReader reader;
    private final CatalogueCheck check;
    private final LessonShipping lessons;
    private final CourseBook courses;
    private final MediaStore media;

    CatalogueDesk(
            CatalogueReader reader,
            CatalogueCheck check,
            LessonShipping lessons,
            CourseBook courses,
            MediaStore media) {
        this.reader = reader;
        this.check = check;
        this.lessons = lessons;
        this.courses = courses;
        this.media = media;
    }

    /** Everything that is wrong with a catalogue, by file and line. */
    public List<ContentProblem> check(Actor actor, CatalogueFiles files) throws IOException {
        requirePlatform(actor);
        return check.check(files);
    }

    /**
     * Publishes what is new or differs from what was loaded last, and writes nothing where nothing differs. A lesson
     * with problems is left out and its problems are answered; what was withdrawn here stays withdrawn.
     */
    public LoadedCatalogue load(Actor actor, CatalogueFiles files, Consumer<Progress> progress) throws IOException {
        requirePlatform(actor);
        var catalogue = reader.read(files, media::keep);
        var loaded = LoadedCatalogue.with(catalogue.problems());
        int step = 0;
        for (Catalogue.Entry lesson : catalogue.lessons()) {
            loaded = loaded.plus(lessons.ship(lesson.id(), lesson.draft()));
            progress.accept(new Progress(
                    Part.LESSONS,
                    ++step,
                    catalogue.lessons().size(),
                    lesson.draft().title()));
        }
        step = 0;
        for (Catalogue.CourseEntry course : catalogue.courses()) {
            loaded = loaded.plus(courses.ship(course.id(), course.text()));
            progress.accept(new Progress(
                    Part.COURSES,
                    ++step,
                    catalogue.courses().size(),
                    course.text().title()));
        }
        return loaded;
    }

    private static void requirePlatform(Actor actor) {
        if (!(actor instanceof Actor.Platform)) {
            throw new OutOfReach();
        }
    }
}
