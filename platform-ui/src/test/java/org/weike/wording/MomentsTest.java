package org.weike.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-22T06:30:00Z");

    @Test
    void writesTheWeekdayAndTheTimeOfChina() {
        assertThat(Moments.text(SUNDAY, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026-11-22（周日） 14:30");
        assertThat(Moments.text(SUNDAY, Locale.ENGLISH)).isEqualTo("2026-11-22 (Sun) 14:30");
    }

    @Test
    void writesLengthsAsAClockDoes() {
        assertThat(Moments.length(Duration.ofSeconds(63))).isEqualTo("1:03");
    }
}
