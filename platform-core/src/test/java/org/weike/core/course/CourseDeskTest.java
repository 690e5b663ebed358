package org.weike.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.lesson.LessonOffice.EASTERN;
import static org.weike.core.lesson.LessonOffice.LECTURER;
import static org.weike.core.lesson.LessonOffice.PROVINCIAL;
import static org.weike.core.lesson.LessonOffice.WESTERN;
import static org.weike.core.organization.OrganizationFixture.EAST;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weike.core.course.Course.Status;
import org.weike.core.lesson.Attachments;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.lesson.Draft;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonOffice;
import org.weike.core.lesson.commonmark.MarkdownFixture;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.storage.Freshness;

class CourseDeskTest {

    private static final String TEXT = """
            ---
            title: 班前五分钟
            summary: 一句话。
            minutes: 3
            audience: [workshop]
            ---
            今天先说一件事。
            """;
    private static final LessonId LESSON = new LessonId("preshift-talk");
    private static final CourseForm FORM =
            new CourseForm("车间五分钟", "一句话。", "先看**第一节**。", List.of(Audience.WORKSHOP), List.of(LESSON));

    private final LessonOffice office = new LessonOffice();
    private final CourseReader reader = new CourseReader(MarkdownFixture.markdown());
    private final InMemoryCourses courses = new InMemoryCourses();
    private final CourseShelf shelf = new CourseShelf(courses, Freshness.SHARED, office.clock);
    private final CourseBook book = new CourseBook(courses, shelf, office.footprints, office.clock);
    private final CourseDesk desk = new CourseDesk(
            book, shelf, reader, office.shelf, office.reach, office.footprints, office.footprints, office.clock);

    @BeforeEach
    void shipALesson() {
        office.shipping.ship(LESSON, new Draft("班前五分钟", TEXT, Attachments.NONE));
    }

    @Test
    void keepsADraftFromReadersUntilItIsPublished() {
        var course = begun();
        assertRefused(() -> desk.open(Actor.ANYBODY, course.id()));

        desk.publish(EASTERN, course.id(), 1);

        assertThat(desk.open(Actor.ANYBODY, course.id()).introduction()).isEqualTo("<p>先看<strong>第一节</strong>。</p>");
        assertThat(office.footprints.acts)
                .containsExactly("course.published " + course.id().value());
    }

    @Test
    void saysThatACourseWasWithdrawn() {
        var course = begun();
        desk.publish(EASTERN, course.id(), 1);

        desk.withdraw(EASTERN, course.id(), 2);

        assertThat(desk.open(Actor.ANYBODY, course.id()).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void collectsWhatIsWrongWithAForm() {
        var form = new CourseForm(" ", "长".repeat(201), "<script>", List.of(), List.of());

        assertThat(desk.begin(EASTERN, EAST, form))
                .isInstanceOfSatisfying(
                        CourseChange.Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(ContentProblem::code)
                                .contains(
                                        Code.VALUE_WRONG, Code.VALUE_TOO_LONG, Code.LIST_OUT_OF_RANGE, Code.RAW_HTML));
    }

    @Test
    void takesOnlyLessonsThatReadersMayOpen() {
        var form = new CourseForm("x", "y", "z", List.of(), List.of(new LessonId("unknown")));

        assertRefused(() -> desk.begin(EASTERN, EAST, form));
    }

    @Test
    void hidesCoursesOfTheSiblingCounty() {
        var id = begun().id();

        assertRefused(() -> desk.draft(WESTERN, id));
        assertRefused(() -> desk.save(WESTERN, id, 1, FORM));
        assertRefused(() -> desk.publish(WESTERN, id, 1));
        assertRefused(() -> desk.withdraw(WESTERN, id, 1));
        assertRefused(() -> desk.begin(WESTERN, EAST, FORM));
    }

    @Test
    void letsLecturersChangeDraftsButNotWhatIsPublished() {
        var id = begun().id();
        desk.save(LECTURER, id, 1, FORM);
        desk.publish(EASTERN, id, 2);

        assertRefused(() -> desk.save(LECTURER, id, 3, FORM));
    }

    @Test
    void letsOnlyOneOfTwoEditorsSave() {
        var id = begun().id();
        desk.save(EASTERN, id, 1, FORM);

        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> desk.save(EASTERN, id, 1, FORM));
    }

    @Test
    void leavesShippedCoursesToTheProvince() {
        var id = new CourseId("workshop");
        var text =
                ((CourseChange.Done) desk.begin(EASTERN, EAST, FORM)).course().text();
        book.ship(id, text);

        assertRefused(() -> desk.withdraw(EASTERN, id, 1));
        assertRefused(() -> desk.save(PROVINCIAL, id, 1, FORM));
        assertThat(desk.withdraw(PROVINCIAL, id, 1).status()).isEqualTo(Status.WITHDRAWN);
    }

    private Course begun() {
        return ((CourseChange.Done) desk.begin(EASTERN, EAST, FORM)).course();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(call);
    }
}
