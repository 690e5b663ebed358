package org.weike.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.weike.core.lesson.LessonOffice.EASTERN;
import static org.weike.core.lesson.LessonOffice.LECTURER;
import static org.weike.core.lesson.LessonOffice.PROVINCIAL;
import static org.weike.core.lesson.LessonOffice.WESTERN;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.WEST;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.lesson.ContentProblem.Code;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.Scope;

class LessonDeskTest {

    private static final String TEXT = """
            ---
            title: 班前五分钟
            summary: 一句话。
            minutes: 3
            audience: [workshop]
            ---
            今天先说一件事。
            """;
    private static final String OTHER = TEXT.replace("今天", "明天");

    private final LessonOffice office = new LessonOffice();
    private final LessonDesk desk = office.desk;

    @Test
    void keepsADraftFromReaders() {
        var lesson = desk.begin(EASTERN, EAST, TEXT);

        assertThat(lesson.draft().title()).isEqualTo("班前五分钟");
        assertThat(desk.draft(EASTERN, lesson.id())).isEqualTo(lesson);
        assertRefused(() -> desk.open(Actor.ANYBODY, lesson.id()));
    }

    @Test
    void notesWhoBeganALessonAndWhoOfItsEditorsMayPublishIt() {
        var lesson = desk.begin(LECTURER, EAST, TEXT);

        assertThat(lesson.author()).isEqualTo(((Actor.Member) LECTURER).id());
        assertThat(desk.mayPublish(LECTURER, lesson.id())).isFalse();
        assertThat(desk.mayPublish(EASTERN, lesson.id())).isTrue();
        assertThat(desk.save(EASTERN, lesson.id(), 1, OTHER).author()).isEqualTo(lesson.author());
        assertRefused(() -> desk.mayPublish(WESTERN, lesson.id()));
    }

    @Test
    void keepsDraftsInAnyState() {
        var lesson = desk.begin(EASTERN, EAST, "none of this is a lesson");

        var saved = desk.save(EASTERN, lesson.id(), 1, "<script>");

        assertThat(saved.draft().text()).isEqualTo("<script>");
        assertThat(desk.preview(EASTERN, lesson.id(), "<script>").problems())
                .extracting(ContentProblem::code)
                .contains(Code.HEADER_MISSING, Code.RAW_HTML);
    }

    @Test
    void refusesToPublishADraftWithProblems() {
        var lesson = desk.begin(EASTERN, EAST, TEXT + "\n<b>x</b>");

        assertThat(desk.publish(EASTERN, lesson.id(), 1))
                .isInstanceOfSatisfying(
                        Publishing.Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(ContentProblem::code)
                                .containsOnly(Code.RAW_HTML));
        assertRefused(() -> desk.open(Actor.ANYBODY, lesson.id()));
    }

    @Test
    void letsAnybodyOpenWhatIsPublished() {
        var lesson = published(TEXT);

        assertThat(open(lesson)).extracting(LessonVersion::number).isEqualTo(1);
        assertThat(office.footprints.acts)
                .containsExactly("lesson.published " + lesson.id().value());
    }

    @Test
    void makesNoSecondVersionOfTheSame() {
        var lesson = published(TEXT);

        var again = desk.publish(EASTERN, lesson.id(), lesson.rev());

        assertThat(again).isEqualTo(new Publishing.Published(lesson, LessonVersionId.of(lesson.id(), 1)));
    }

    @Test
    void numbersVersionsAndKeepsTheOldOnes() {
        var lesson = published(TEXT);
        var saved = desk.save(EASTERN, lesson.id(), lesson.rev(), OTHER);
        assertThat(open(saved).number()).isEqualTo(1);

        desk.publish(EASTERN, lesson.id(), saved.rev());

        assertThat(open(saved).number()).isEqualTo(2);
        assertThat(desk.version(Actor.ANYBODY, LessonVersionId.of(lesson.id(), 1))
                        .blocks()
                        .toString())
                .contains("今天");
    }

    @Test
    void neverWritesOverAVersionThatAnUnfinishedPublishingLeft() {
        var lesson = desk.begin(EASTERN, EAST, TEXT);
        var left = new LessonVersion(
                lesson.id(), 1, "left", new Header("x", "", 1, List.of(), List.of(), List.of()), List.of(), List.of());
        office.lessons.add(left);

        desk.publish(EASTERN, lesson.id(), 1);

        assertThat(open(lesson).number()).isEqualTo(2);
        assertThat(office.lessons.find(left.id())).contains(left);
    }

    @Test
    void tellsReadersThatALessonWasWithdrawn() {
        var lesson = published(TEXT);
        office.clock.advance(Duration.ofHours(1));

        desk.withdraw(EASTERN, lesson.id(), lesson.rev());

        assertThat(desk.draft(EASTERN, lesson.id()).published().orElseThrow())
                .returns(Optional.of(lesson.changed()), Lesson.Publication::published)
                .returns(office.clock.instant(), Lesson.Publication::since);
        assertThat(desk.open(Actor.ANYBODY, lesson.id()))
                .isEqualTo(new Opened.Withdrawn(lesson.id(), "班前五分钟", office.clock.instant()));
        assertThat(office.shelf.find(LessonVersionId.of(lesson.id(), 1))).isPresent();
        assertRefused(() -> desk.version(WESTERN, LessonVersionId.of(lesson.id(), 1)));
        assertThat(desk.version(LECTURER, LessonVersionId.of(lesson.id(), 1))).isNotNull();
    }

    @Test
    void bringsAWithdrawnLessonBackAsTheSameVersion() {
        var lesson = published(TEXT);
        var withdrawn = desk.withdraw(EASTERN, lesson.id(), lesson.rev());

        desk.publish(EASTERN, lesson.id(), withdrawn.rev());

        assertThat(open(lesson).number()).isEqualTo(1);
    }

    @Test
    void seesWithinHalfAMinuteWhatAnotherMachineWithdrew() {
        var lesson = published(TEXT);
        open(lesson);
        var publication = lesson.published().orElseThrow();
        office.lessons.replace(lesson.publishedAs(publication.takenBack(office.clock.instant()), lesson.changed()));

        office.clock.advance(Duration.ofSeconds(31));

        assertThat(desk.open(Actor.ANYBODY, lesson.id())).isInstanceOf(Opened.Withdrawn.class);
    }

    @Test
    void letsOnlyOneOfTwoEditorsSave() {
        var lesson = desk.begin(EASTERN, EAST, TEXT);
        desk.save(EASTERN, lesson.id(), 1, OTHER);

        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> desk.save(LECTURER, lesson.id(), 1, TEXT));
        assertThat(desk.draft(LECTURER, lesson.id()).draft().text()).isEqualTo(OTHER);
    }

    @Test
    void hidesLessonsOfTheSiblingCounty() {
        var lesson = desk.begin(EASTERN, EAST, TEXT);
        var id = lesson.id();

        assertRefused(() -> desk.draft(WESTERN, id));
        assertRefused(() -> desk.preview(WESTERN, id, TEXT));
        assertRefused(() -> desk.save(WESTERN, id, 1, TEXT));
        assertRefused(() -> desk.publish(WESTERN, id, 1));
        assertRefused(() -> desk.withdraw(WESTERN, id, 1));
        assertRefused(() -> desk.copy(WESTERN, id, WEST));
        assertRefused(() -> desk.begin(WESTERN, EAST, TEXT));
        assertRefused(() -> desk.begin(Actor.ANYBODY, EAST, TEXT));
    }

    @Test
    void letsLecturersWriteButNotPublish() {
        var lesson = desk.begin(LECTURER, EAST_BRANCH, TEXT);

        assertRefused(() -> desk.publish(LECTURER, lesson.id(), 1));
        assertThat(desk.publish(EASTERN, lesson.id(), 1)).isInstanceOf(Publishing.Published.class);
    }

    @Test
    void copiesAShippedLessonThatNobodyEdits() {
        office.shipping.ship(new LessonId("shipped"), shipped(TEXT));

        var copy = desk.copy(EASTERN, new LessonId("shipped"), EAST);

        assertThat(copy.owner()).isEqualTo(EAST);
        assertThat(desk.publish(EASTERN, copy.id(), 1)).isInstanceOf(Publishing.Published.class);
        assertRefused(() -> desk.save(PROVINCIAL, new LessonId("shipped"), 2, OTHER));
    }

    @Test
    void letsTheProvinceWithdrawWhatWasShipped() {
        var id = new LessonId("shipped");
        office.shipping.ship(id, shipped(TEXT));
        assertRefused(() -> desk.withdraw(EASTERN, id, 2));

        desk.withdraw(PROVINCIAL, id, 2);

        assertThat(office.shipping.ship(id, shipped(OTHER))).isEqualTo(LessonShipping.Outcome.KEPT_WITHDRAWN);
        assertThat(desk.open(Actor.ANYBODY, id)).isInstanceOf(Opened.Withdrawn.class);
    }

    @Test
    void shipsTheSameContentOnce() {
        var id = new LessonId("shipped");

        assertThat(office.shipping.ship(id, shipped(TEXT))).isEqualTo(LessonShipping.Outcome.PUBLISHED);
        var before = office.lessons.find(id);
        assertThat(office.shipping.ship(id, shipped(TEXT))).isEqualTo(LessonShipping.Outcome.UNCHANGED);
        assertThat(office.lessons.find(id)).isEqualTo(before);
        assertThat(office.shipping.ship(id, shipped(OTHER))).isEqualTo(LessonShipping.Outcome.PUBLISHED);
        assertThat(office.lessons.find(id).orElseThrow().publication())
                .extracting(Lesson.Publication::number)
                .isEqualTo(2);
    }

    @Test
    void searchesForReadersEverywhereAndForEditorsWithinReach() {
        desk.find(Actor.ANYBODY, LessonDesk.ALL);
        desk.findEditable(WESTERN, LessonDesk.ALL);

        assertThat(office.footprints.searched)
                .containsExactly(new Scope(true, Set.of()), new Scope(false, Set.of(WEST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "course"})
    void answersQuestionsForLessonsOnly(String kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> desk.find(Actor.ANYBODY, Query.of(kind)));
    }

    private Lesson published(String text) {
        var lesson = desk.begin(EASTERN, EAST, text);
        return ((Publishing.Published) desk.publish(EASTERN, lesson.id(), lesson.rev())).lesson();
    }

    private LessonVersion open(Lesson lesson) {
        return ((Opened.Published) desk.open(Actor.ANYBODY, lesson.id())).version();
    }

    private static Draft shipped(String text) {
        return new Draft("班前五分钟", text, Attachments.NONE);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(call);
    }
}
