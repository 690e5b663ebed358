package org.weike.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryStateTest {

    private static final QueryState STATE = new QueryState("people", Map.of("q", "李", "year", "2026", "kind", "GOOD"));

    @Test
    void leavesBlankValuesOut() {
        assertThat(STATE.with("q", " ")).isEqualTo(new QueryState("people", Map.of("year", "2026", "kind", "GOOD")));
    }

    @Test
    void keepsTheOtherValues() {
        assertThat(STATE.with("q", " 王 ").text("q")).isEqualTo("王");
        assertThat(STATE.with("q", "王").text("year")).isEqualTo("2026");
    }

    @Test
    void takesForANumberOnlyWhatIsOne() {
        assertThat(STATE.number("year", 1)).isEqualTo(2026);
        assertThat(STATE.number("q", 1)).isEqualTo(1);
    }

    @Test
    void takesForAWordOnlyWhatThereIs() {
        assertThat(STATE.word("kind", Tag.Tone.class)).contains(Tag.Tone.GOOD);
        assertThat(STATE.word("q", Tag.Tone.class)).isEmpty();
    }
}
