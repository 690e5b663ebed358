package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardLayoutTest {

    @Test
    void proposesLargeCardsForFew() {
        assertThat(IntStream.of(1, 2, 3, 400).mapToObj(CardLayout::fitting))
                .containsExactly(CardLayout.ONE, CardLayout.TWO, CardLayout.FOUR, CardLayout.FOUR);
    }
}
