package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What imports of before left marked still counts, though there are more fields by now. */
class MarkTest {

    private static final int NAME_AS_PRINTED_EVER_SINCE = 64_955;

    private static final Mark OF_TEN_FIELDS = new Mark("p", tenPrints());

    private static List<Integer> tenPrints() {
        var prints = new ArrayList<>(Collections.nCopies(10, 0));
        prints.set(0, NAME_AS_PRINTED_EVER_SINCE);
        return prints;
    }

    @Test
    void printsAsEverBefore() {
        assertThat(Mark.print("A1")).isEqualTo(NAME_AS_PRINTED_EVER_SINCE);
    }

    @Test
    void leavesNothingWhereNothingIsNew() {
        Mark left = OF_TEN_FIELDS.newer("p", Map.of(Heading.NAME, Mark.print("A1")), List.of());

        assertThat(left.isNone()).isTrue();
    }

    @Test
    void hasNoPrintOfAFieldThatCameLater() {
        assertThat(OF_TEN_FIELDS.of(Heading.HOST)).isZero();
        assertThat(OF_TEN_FIELDS.newer("p", Map.of(Heading.HOST, 7), List.of()).of(Heading.HOST))
                .isEqualTo(7);
    }
}
