package org.weike.core.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Expression.Operator;

class ExpressionTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a && b || c # a 且 b 或 c",
                "a || b && c # a 或 b 且 c",
                "(a || b) && c # (a 或 b) 且 c",
                "!a && b # 非 a 且 b",
                "!(a && b) # 非 (a 且 b)",
                "非 信任>=1 且 已取证 # 非 信任>=1 且 已取证",
                "信任 ≥ 1 # 信任>=1",
                "（信任＞1） # 信任>1",
                "a - b - c == 0 # a - b - c==0",
                "a - (b - c) == 0 # a - (b - c)==0",
                "-a + 3 < -4 # -a + 3<-4",
                "-(-3) == 3 # -(-3)==3",
                "(a == b) == true # (a==b)==是",
                "visited(店) && chose(店, A) || has(照片) # 到过(店) 且 选过(店, A) 或 有(照片)",
                "true # 是"
            })
    void hasOneTextForEveryWayOfWriting(String written, String text) {
        assertThat(ExpressionText.of(ExpressionText.parse(written))).isEqualTo(text);
    }

    @Test
    void bindsAndTighterThanOr() {
        var tree = ExpressionText.parse("a 或 b 且 c");

        assertThat(tree)
                .isEqualTo(new Expression.Binary(
                        Operator.OR,
                        new Expression.Name("a"),
                        new Expression.Binary(Operator.AND, new Expression.Name("b"), new Expression.Name("c"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a &&",
                "a b",
                "a = 1",
                "(a",
                "visited(",
                "visited()",
                "1 2",
                "$",
                "a && && b",
                "1000001 > a",
                "a == b == true"
            })
    void refusesWhatIsNoExpression(String text) {
        assertThatThrownBy(() -> ExpressionText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-", "a+", "a&&", "visited(a)||"})
    void refusesWhatIsTooLongOrTooDeep(String piece) {
        assertThatThrownBy(() -> ExpressionText.parse(piece.repeat(50_000) + "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
