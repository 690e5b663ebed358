package org.weike.core.ledger.template.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.ledger.template.xlsx.Growth.Grown;
import org.weike.core.ledger.template.xlsx.References.At;

class ReferencesTest {

    private static final Map<String, Growth> THREE_ROWS_AND_TEN_MORE =
            Map.of("人员", new Growth(List.of(new Grown(5, 7, 10))));
    private static final Map<String, Growth> ONE_ROW_AND_TEN_MORE =
            Map.of("人员", new Growth(List.of(new Grown(5, 5, 10))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUM(E5:E7)                 | SUM(E5:E17)
            SUM($E$4:$E$8)/E9          | SUM($E$4:$E$18)/E19
            E7+E8                      | E7+E18
            E5:E6                      | E5:E6
            汇总!E9+'人员'!E9+人员!E9  | 汇总!E9+'人员'!E19+人员!E19
            IF(A9="见A9","A9:A10",B$9) | IF(A19="见A9","A9:A10",B$19)
            LOG10(A9)+ABC9X+A9.5       | LOG10(A19)+ABC9X+A9.5
            SUM(5:7)+SUM($8:$9)        | SUM(5:17)+SUM($18:$19)
            SUM(A:C)                   | SUM(A:C)
            Table1[[#This Row],[A9]]   | Table1[[#This Row],[A9]]
            D7:F7                      | D7:F7
            人员!#REF!+A9              | 人员!#REF!+A19
            """)
    void followRowsThatArePutIn(String before, String after) {
        assertThat(References.moved(before, "人员", THREE_ROWS_AND_TEN_MORE, At.OUTSIDE))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUM(E5:E5)       | OUTSIDE | SUM(E5:E15)
            SUM(E5)          | OUTSIDE | SUM(E5:E15)
            SUBTOTAL(9,E5)   | OUTSIDE | SUBTOTAL(9,E5:E15)
            E5               | OUTSIDE | E5
            SUM(C5:F5)       | INSIDE  | SUM(C5:F5)
            RANK(E5,E$5:E$5) | INSIDE  | RANK(E5,E$5:E$15)
            E5 G5:H5         | AREAS   | E5:E15 G5:H15
            E5               | CELL    | E5
            E6               | CELL    | E16
            """)
    void takeTheOnlyRowForAllOfThem(String before, At at, String after) {
        assertThat(References.moved(before, "人员", ONE_ROW_AND_TEN_MORE, at)).isEqualTo(after);
    }

    @Test
    @Timeout(20)
    void takeLongFormulasOnce() {
        assertThat(References.moved("A9)".repeat(700_000), "人员", THREE_ROWS_AND_TEN_MORE, At.OUTSIDE))
                .startsWith("A19)A19)");
        String open = "[".repeat(2_000_000);
        assertThat(References.moved(open, "人员", THREE_ROWS_AND_TEN_MORE, At.AREAS))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E5+F5            | 2  | 0 | E7+F7
            E$5+$F5          | 2  | 1 | F$5+$F7
            SUM(A1:B2)       | 1  | 0 | SUM(A2:B3)
            A1               | -1 | 0 | #REF!
            人员!Z9          | 1  | 1 | 人员!AA10
            "A1"&A1          | 1  | 0 | "A1"&A2
            """)
    void goOnBelow(String before, int rows, int columns, String after) {
        assertThat(References.copied(before, rows, columns)).isEqualTo(after);
    }
}
