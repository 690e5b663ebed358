package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.OrganizationId;

class ScanPointTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Random RANDOM = new Random(1);
    private static final ScanCode FIRST = ScanCode.draw(RANDOM);
    private static final ScanCode SECOND = ScanCode.draw(RANDOM);
    private static final ScanCode THIRD = ScanCode.draw(RANDOM);
    private static final Place TABLE = new Place(new OrganizationId("plant"), "餐厅 / 12号桌");
    private static final ScanPoint POINT =
            ScanPoint.putUp(new NewPoint(TABLE, "食品安全五分钟", new Target.FixedLesson(new LessonId("hot"))), FIRST, NOW);

    @Test
    void keepsItsNameWhenItGetsANewCode() {
        var reissued = POINT.reissuedWith(SECOND, NOW).reissuedWith(THIRD, NOW);

        assertThat(reissued.id()).isEqualTo(POINT.id());
        assertThat(reissued.codes()).isEqualTo(new CardCodes(THIRD, List.of(SECOND, FIRST)));
    }

    @Test
    void opensAgainWithANewCodeAfterItWasRevoked() {
        assertThat(POINT.revoked(NOW).isActive()).isFalse();
        assertThat(POINT.revoked(NOW).reissuedWith(SECOND, NOW).isActive()).isTrue();
    }

    @Test
    void neverTakesACodeAgain() {
        assertThatThrownBy(() -> POINT.reissuedWith(SECOND, NOW).reissuedWith(FIRST, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tidiesWhatPeopleWrite() {
        assertThat(new Place(new OrganizationId("plant"), "  餐厅 \t 12号桌 \n").position())
                .isEqualTo("餐厅 12号桌");
    }

    @Test
    void refusesAPlaceWithoutAPosition() {
        assertThatThrownBy(() -> new Place(new OrganizationId("plant"), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
