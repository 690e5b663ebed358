package org.weike.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.weike.core.lesson.LessonOffice.EASTERN;
import static org.weike.core.lesson.LessonOffice.PROVINCIAL;
import static org.weike.core.lesson.LessonOffice.WESTERN;
import static org.weike.core.organization.OrganizationFixture.EAST;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.FaultReport.Kind;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

class FaultDeskTest {

    private static final String TEXT = """
            ---
            title: 班前五分钟
            summary: 一句话。
            minutes: 3
            audience: [workshop]
            ---
            今天先说一件事。
            """;
    private static final LessonId SHIPPED = new LessonId("shipped");

    private final LessonOffice office = new LessonOffice();
    private final FaultDesk desk = office.faultDesk;
    private final LessonVersionId version = published();

    @Test
    void countsTheSameFaultAndKeepsWhatWasSaid() {
        report(0, "错字");
        report(0, "");
        report(0, "错字");

        assertThat(desk.open(EASTERN, version.lesson()))
                .extracting(LessonFault::times, LessonFault::notes)
                .containsExactly(tuple(3L, List.of("错字")));
    }

    @Test
    void cannotBeFloodedWithNotes() {
        IntStream.range(0, 100).forEach(it -> report(0, "note " + it));

        assertThat(desk.open(EASTERN).getFirst().notes()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> report(0, "长".repeat(501)));
    }

    @Test
    void takesFaultsOfPublishedBlocksOnly() {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> report(1, ""));
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> report(-2, ""));
        assertThatExceptionOfType(OutOfReach.class)
                .isThrownBy(() -> desk.report(
                        Actor.ANYBODY, new FaultReport(LessonVersionId.of(version.lesson(), 2), 0, Kind.WRONG, "")));
    }

    @Test
    void putsASettledFaultAwayUntilItIsReportedAgain() {
        report(FaultReport.WHOLE_LESSON, "");
        var fault = desk.open(EASTERN).getFirst();

        desk.settle(EASTERN, fault.id(), fault.rev());
        assertThat(desk.open(EASTERN)).isEmpty();

        report(FaultReport.WHOLE_LESSON, "");
        assertThat(desk.open(EASTERN)).extracting(LessonFault::times).containsExactly(2L);
    }

    @Test
    void showsFaultsToThoseWhoMayMendThem() {
        office.shipping.ship(SHIPPED, new Draft("班前五分钟", TEXT, Attachments.NONE));
        report(0, "");
        desk.report(Actor.ANYBODY, new FaultReport(LessonVersionId.of(SHIPPED, 1), 0, Kind.OUTDATED, ""));
        var fault = desk.open(EASTERN, version.lesson()).getFirst();

        assertThat(desk.open(EASTERN)).extracting(LessonFault::lesson).containsExactly(version.lesson());
        assertThat(desk.open(PROVINCIAL)).hasSize(2);
        assertThat(desk.open(WESTERN)).isEmpty();
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> desk.open(WESTERN, version.lesson()));
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(() -> desk.settle(WESTERN, fault.id(), fault.rev()));
    }

    private void report(int block, String note) {
        desk.report(Actor.ANYBODY, new FaultReport(version, block, Kind.WRONG, note));
    }

    private LessonVersionId published() {
        var lesson = office.desk.begin(EASTERN, EAST, TEXT);
        return ((Publishing.Published) office.desk.publish(EASTERN, lesson.id(), 1)).version();
    }
}
