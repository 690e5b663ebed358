package org.weike.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weike.core.credit.Correction;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

class BranchStudyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final PersonId LI = new PersonId("li");
    private static final PersonId WU = new PersonId("wu");
    private static final BranchStudyId ID = new BranchStudyId("01950000-0000-7000-8000-000000000000");

    @Test
    void keepsTheEntryOfWhoeverStaysWhileTheTimeStays() {
        var study = entered(60, LI).corrected(edition(60, LI, WU)).corrected(edition(60, WU));

        assertThat(study.credits(1)).isEqualTo(Map.of(LI, 1));
        assertThat(study.credits(2)).isEqualTo(Map.of(LI, 1, WU, 2));
        assertThat(study.credits(3)).isEqualTo(Map.of(WU, 2));
    }

    @Test
    void givesWhoeverComesBackAnEntryOfTheirOwn() {
        var study = entered(60, LI, WU).corrected(edition(60, WU)).corrected(edition(60, LI, WU));

        assertThat(study.credits(3)).isEqualTo(Map.of(LI, 3, WU, 1));
    }

    @Test
    void givesEverybodyAnotherEntryForAnotherTime() {
        var study = entered(60, LI, WU).corrected(edition(90, LI, WU));

        assertThat(study.credits(2)).isEqualTo(Map.of(LI, 2, WU, 2));
    }

    @Test
    void creditsNobodyOnceItIsTakenBack() {
        var study =
                entered(60, LI).settled(NOW).takenBack(new Edition.Entered(WU, NOW), Correction.Ground.DID_NOT_HAPPEN);

        assertThat(study.changes()).isEqualTo(2);
        assertThat(study.owes()).isEqualTo(2);
        assertThat(study.credits(2)).isEmpty();
    }

    @Test
    void goesOnOwingFromTheFirstChangeThatIsLeft() {
        var study = entered(60, LI).corrected(edition(90, LI)).corrected(edition(30, LI));

        assertThat(study.owes()).isEqualTo(1);
        assertThat(study.settled(NOW).owesCredit()).isFalse();
    }

    @Test
    void takesNoTextOutOfBounds() {
        var sitting = Sitting.of(LocalDate.of(2026, 3, 1), LocalTime.NOON, 60);

        assertThatThrownBy(() -> new Proceedings(sitting, " ", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proceedings(sitting, "学".repeat(101), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Proceedings(sitting, " 学习 ", " ", "").place()).isNull();
    }

    @Test
    void knowsWhichSittingsOverlap() {
        var noon = Sitting.of(LocalDate.of(2026, 3, 1), LocalTime.NOON, 60);

        assertThat(noon.overlaps(Sitting.of(noon.day(), LocalTime.of(12, 59), 15)))
                .isTrue();
        assertThat(noon.overlaps(Sitting.of(noon.day(), LocalTime.of(13, 0), 15)))
                .isFalse();
        assertThat(noon.overlaps(Sitting.of(noon.day(), LocalTime.of(11, 45), 15)))
                .isFalse();
    }

    private static BranchStudy entered(int minutes, PersonId... people) {
        return BranchStudy.entered(ID, new OrganizationId("branch"), edition(minutes, people));
    }

    private static Edition edition(int minutes, PersonId... people) {
        var sitting = Sitting.of(LocalDate.of(2026, 3, 1), LocalTime.NOON, minutes);
        var form = new StudyForm(new Proceedings(sitting, "学习党章", null, null), Participants.of(List.of(people)));
        return new Edition(form, new Edition.Entered(WU, NOW));
    }
}
