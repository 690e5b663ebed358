package org.weike.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditHoursTest {

    @Test
    void areEqualHoweverTheyAreWritten() {
        assertThat(CreditHours.of("0.5")).isEqualTo(CreditHours.of("0.50"));
    }

    @Test
    void areNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> CreditHours.of("-0.25"));
    }

    @Test
    void areNeverRoundedInSilence() {
        assertThatThrownBy(() -> CreditHours.of("0.125")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void fallShortOfATargetByNothingOnceItIsReached() {
        assertThat(CreditHours.of("40").shortOf(CreditHours.of("32"))).isEqualTo(CreditHours.ZERO);
        assertThat(CreditHours.of("31.75").shortOf(CreditHours.of("32"))).isEqualTo(CreditHours.of("0.25"));
    }
}
