package org.weike.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyWindowTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TWENTY = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NINE_NEXT_DAY = Instant.parse("2026-03-03T01:00:00Z");

    @Test
    void beginsAtItsFirstMinuteAndEndsBeforeItsLast() {
        assertThat(DailyWindow.USUAL.includes(NINE)).isTrue();
        assertThat(DailyWindow.USUAL.includes(NINE.minusMillis(1))).isFalse();
        assertThat(DailyWindow.USUAL.includes(TWENTY.minusMillis(1))).isTrue();
        assertThat(DailyWindow.USUAL.includes(TWENTY)).isFalse();
    }

    @Test
    void knowsWhenItOpensNext() {
        assertThat(DailyWindow.USUAL.nextWithin(NINE.minusSeconds(3))).isEqualTo(NINE);
        assertThat(DailyWindow.USUAL.nextWithin(NINE.plusSeconds(3))).isEqualTo(NINE.plusSeconds(3));
        assertThat(DailyWindow.USUAL.nextWithin(TWENTY)).isEqualTo(NINE_NEXT_DAY);
    }

    @Test
    void isAnHourOrMoreOfOneDay() {
        assertThatThrownBy(() -> new DailyWindow(600, 659)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DailyWindow(600, 1441)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DailyWindow(-1, 600)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weeksAreThoseOfIsoInChina() {
        assertThat(Week.of(Instant.parse("2026-01-04T15:59:59Z"))).hasToString("2026-W01");
        assertThat(Week.of(Instant.parse("2026-01-04T16:00:00Z"))).hasToString("2026-W02");
        assertThat(Week.of(Instant.parse("2027-01-02T16:00:00Z"))).hasToString("2026-W53");
        assertThat(Week.nextBegins(NINE)).isEqualTo(Instant.parse("2026-03-08T16:00:00Z"));
    }
}
