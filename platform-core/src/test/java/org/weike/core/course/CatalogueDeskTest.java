package org.weike.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.content.ShippedCatalogue;
import org.weike.core.TestPlatform;
import org.weike.core.course.LoadedCatalogue.Progress;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.Opened;
import org.weike.core.search.Filter;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

@SpringBootTest(classes = TestPlatform.class)
class CatalogueDeskTest {

    private static final Actor JOB = new Actor.Platform("load the catalogue");
    private static final Set<String> WRITTEN = Set.of("lessons", "lessonVersions", "courses", "media", "mediaChunks");

    @Autowired
    private CatalogueDesk desk;

    @Autowired
    private CourseDesk courses;

    @Autowired
    private LessonDesk lessons;

    @Autowired
    private MediaDesk media;

    @Autowired
    private Search search;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void load() throws IOException {
        desk.load(JOB, files(), step -> {});
        search.rebuild();
    }

    @Test
    void bringsCoursesWhoseLessonsAnybodyMayOpen() {
        var course = courses.open(Actor.ANYBODY, new CourseId("rider-eyes"));

        assertThat(course.lessons())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(lessons.open(Actor.ANYBODY, it)).isInstanceOf(Opened.Published.class));
    }

    @Test
    void bringsTheMedia() throws IOException {
        var lesson = (Opened.Published) lessons.open(Actor.ANYBODY, new LessonId("branch-meeting-resolution"));
        var film = lesson.version().blocks().stream()
                .filter(Block.Video.class::isInstance)
                .map(it -> ((Block.Video) it).medium())
                .findFirst()
                .orElseThrow();

        assertThat(media.open(Actor.ANYBODY, film.id(), 4, 4).readAllBytes())
                .asString()
                .isEqualTo("ftyp");
    }

    @Test
    void writesNothingTheSecondTime() throws IOException {
        var before = stored();
        var steps = new ArrayList<Progress>();

        var loaded = desk.load(JOB, files(), steps::add);

        assertThat(loaded).isEqualTo(new LoadedCatalogue(0, steps.size(), 0, List.of()));
        for (var part : LoadedCatalogue.Part.values()) {
            var ofPart = steps.stream().filter(it -> it.part() == part).toList();
            assertThat(ofPart).allMatch(it -> it.all() == ofPart.size());
            assertThat(ofPart.getLast().done()).isEqualTo(ofPart.size());
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void letsEverybodyFindLessonsAndCourses() {
        var found = lessons.find(Actor.ANYBODY, LessonDesk.ALL.matching("后厨").where(Filter.is("audience", "rider")));
        var containing = courses.find(Actor.ANYBODY, CourseDesk.ALL.where(Filter.is("lesson", "kitchen-three-looks")));

        assertThat(found.hits()).extracting(it -> it.id()).contains("kitchen-three-looks");
        assertThat(containing.hits()).extracting(it -> it.id()).containsExactly("rider-eyes");
    }

    @Test
    void belongsToThePlatform() {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> desk.load(Actor.ANYBODY, files(), step -> {}));
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> desk.check(Actor.ANYBODY, files()));
    }

    private List<Document> stored() {
        return WRITTEN.stream()
                .sorted()
                .flatMap(it -> mongo.findAll(Document.class, it).stream())
                .toList();
    }

    private static CatalogueFiles files() throws IOException {
        return CatalogueFiles.of(ShippedCatalogue.files());
    }
}
