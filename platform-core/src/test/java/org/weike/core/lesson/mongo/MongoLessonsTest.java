package org.weike.core.lesson.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.TestPlatform.MONDAY_AT_NINE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.TestPlatform;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.Draft;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.Header;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonFault;
import org.weike.core.lesson.LessonFaultId;
import org.weike.core.lesson.LessonFaults;
import org.weike.core.lesson.LessonFixture;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.LessonVersions;
import org.weike.core.lesson.Lessons;
import org.weike.core.lesson.RecallQuestion;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class MongoLessonsTest {

    private static final Header HEADER =
            new Header("取餐口看三眼", "一句话。", 5, List.of(Audience.RIDER), List.of("食品安全"), List.of());
    private static final Draft DRAFT = new Draft("取餐口看三眼", LessonFixture.KITCHEN, LessonFixture.ATTACHMENTS);

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonVersions versions;

    @Autowired
    private LessonFaults faults;

    @Autowired
    private MongoOperations mongo;

    @Test
    void givesBackALessonAsItWasWritten() {
        var publication =
                new Lesson.Publication(3, "hash", HEADER, true, MONDAY_AT_NINE, MONDAY_AT_NINE.minusSeconds(60));
        var lesson = written("whole").publishedAs(publication, MONDAY_AT_NINE);

        lessons.add(lesson);

        assertThat(lessons.find(lesson.id())).contains(lesson);
    }

    @Test
    void addsALessonOnce() {
        assertThat(lessons.add(written("once"))).isTrue();
        assertThat(lessons.add(written("once").next())).isFalse();
    }

    @Test
    void replacesOnlyTheRevisionThatWasRead() {
        var lesson = written("guarded");
        lessons.add(lesson);

        var second = lessons.replace(lesson.revisedTo(Draft.EMPTY, MONDAY_AT_NINE));

        assertThat(lessons.find(lesson.id())).contains(second);
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> lessons.replace(lesson));
    }

    @Test
    void findsWhatChangedSince() {
        var later = MONDAY_AT_NINE.plus(Duration.ofDays(400));
        lessons.add(Lesson.written(new LessonId("later"), null, null, DRAFT, later));
        var found = new ArrayList<LessonId>();

        lessons.eachChangedSince(later, it -> found.add(it.id()));

        assertThat(found).containsExactly(new LessonId("later"));
    }

    @Test
    void keepsEveryKindOfBlock() {
        var version = new LessonVersion(
                new LessonId("blocks"),
                2,
                "hash",
                HEADER,
                List.of(
                        new Block.Text(0, "<p>一</p>", 1),
                        new Block.Callout(1, Block.Callout.Tone.TIP, "<p>二</p>", 1),
                        new Block.Quotation(2, "<p>三</p>", "《四》", 1),
                        new Block.Picture(3, LessonFixture.FIGURE, "五", ""),
                        new Block.Audio(4, LessonFixture.FILM, "六", ""),
                        new Block.Video(5, LessonFixture.FILM, LessonFixture.SUBTITLES, null, "七", "八")),
                List.of(new RecallQuestion(
                        "问",
                        List.of(new RecallQuestion.Option("是", true), new RecallQuestion.Option("否", false)),
                        "因为")));

        assertThat(versions.add(version)).isTrue();
        assertThat(versions.add(version)).isFalse();
        assertThat(versions.find(version.id())).contains(version);
        assertThat(String.valueOf(mongo.findById("blocks:2", Document.class, "lessonVersions")))
                .contains("type=callout")
                .doesNotContain("org.weike");
    }

    @Test
    void keepsFaultsAndFindsTheOpenOnes() {
        var fault = fault("blocks:2:0:WRONG", false);
        faults.add(fault);
        faults.add(fault("blocks:2:1:WRONG", true));

        assertThat(faults.open(new LessonId("faulty"))).containsExactly(fault);
        assertThat(faults.open(100)).contains(fault);
        assertThat(faults.replace(fault)).isEqualTo(fault.next());
        assertThat(faults.find(fault.id())).contains(fault.next());
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> faults.replace(fault));
    }

    private static Lesson written(String id) {
        return Lesson.written(
                new LessonId(id), new OrganizationId("east"), new PersonId("author"), DRAFT, MONDAY_AT_NINE);
    }

    private static LessonFault fault(String id, boolean settled) {
        return new LessonFault(
                new LessonFaultId(id),
                new LessonId("faulty"),
                2,
                0,
                FaultReport.Kind.WRONG,
                2,
                List.of("错字"),
                settled,
                1,
                MONDAY_AT_NINE);
    }
}
