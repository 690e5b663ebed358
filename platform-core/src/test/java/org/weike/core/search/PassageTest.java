package org.weike.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.search.Passage.Jump;
import org.weike.core.search.Passage.Mark;
import org.weike.core.search.Passage.Piece;

class PassageTest {

    @Test
    void isCutWhereItsMarksBeginAndEnd() {
        var passage = new Passage("text", "先断电再拉线", List.of(new Mark(1, 3), new Mark(4, 6)), null);

        assertThat(passage.pieces())
                .containsExactly(
                        new Piece("先", false), new Piece("断电", true), new Piece("再", false), new Piece("拉线", true));
    }

    @Test
    void keepsWhatFollowsTheLastMark() {
        var passage = new Passage("", "张三", List.of(new Mark(0, 1)), null);

        assertThat(passage.pieces()).containsExactly(new Piece("张", true), new Piece("三", false));
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "9999, 0:09", "65000, 1:05", "3600000, 60:00"})
    void saysATimeAsPlayersDo(long milliseconds, String shown) {
        assertThat(new Jump("3", milliseconds).clock()).isEqualTo(shown);
    }
}
