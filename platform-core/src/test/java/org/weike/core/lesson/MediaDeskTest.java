package org.weike.core.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.lesson.LessonOffice.EASTERN;
import static org.weike.core.lesson.LessonOffice.WESTERN;
import static org.weike.core.organization.OrganizationFixture.EAST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;

class MediaDeskTest {

    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";

    private final LessonOffice office = new LessonOffice();
    private final MediaDesk desk = office.mediaDesk;
    private final Lesson lesson = office.desk.begin(EASTERN, EAST, "");

    @Test
    void attachesCleanMediaToADraft() throws IOException {
        var attached = (Attaching.Attached) desk.attach(
                EASTERN,
                lesson.id(),
                1,
                "看三眼.png",
                drawing("<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<script/></svg>"));

        assertThat(attached.removed()).containsExactly("script");
        assertThat(attached.lesson().draft().attachments().find(attached.name()))
                .contains(attached.medium());
        assertThat(desk.open(Actor.ANYBODY, attached.medium().id(), 0, 1000).readAllBytes())
                .asString()
                .isEqualTo(DRAWING);
    }

    @ParameterizedTest
    @CsvSource({
        "IMG 2024 (1).PNG, img-2024-1.svg",
        "film.Poster.png, film.poster.svg",
        "../etc/pass wd.svg, etc-pass-wd.svg",
        "noending, noending.svg"
    })
    void namesMediaByTheWishAndTheContent(String wished, String name) throws IOException {
        assertThat(desk.attach(EASTERN, lesson.id(), 1, wished, drawing(DRAWING)))
                .isInstanceOfSatisfying(
                        Attaching.Attached.class, it -> assertThat(it.name()).isEqualTo(name));
    }

    @Test
    void takesMediaOutOfADraftAgain() throws IOException {
        desk.attach(EASTERN, lesson.id(), 1, "a.svg", drawing(DRAWING));

        assertThat(desk.detach(EASTERN, lesson.id(), 2, "a.svg").draft().attachments())
                .isEqualTo(Attachments.NONE);
    }

    @Test
    void refusesWhatIsNoMedium() throws IOException {
        assertThat(desk.attach(EASTERN, lesson.id(), 1, "a.png", drawing("MZ")))
                .isEqualTo(new Attaching.Refused(Admission.Reason.TYPE_UNKNOWN));
        assertThat(office.desk.draft(EASTERN, lesson.id()).rev()).isEqualTo(1);
    }

    @Test
    void refusesStrangersAndLatecomers() {
        List.of(WESTERN, Actor.ANYBODY)
                .forEach(it -> assertThatExceptionOfType(OutOfReach.class)
                        .isThrownBy(() -> desk.attach(it, lesson.id(), 1, "a.svg", drawing(DRAWING))));
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> desk.detach(WESTERN, lesson.id(), 1, "a.svg"));
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> desk.attach(EASTERN, lesson.id(), 7, "a.svg", drawing(DRAWING)));
        assertThatExceptionOfType(OutOfReach.class)
                .isThrownBy(() -> desk.describe(EASTERN, new MediaId("0".repeat(64))));
    }

    private static InputStream drawing(String markup) {
        return new ByteArrayInputStream(markup.getBytes(UTF_8));
    }
}
