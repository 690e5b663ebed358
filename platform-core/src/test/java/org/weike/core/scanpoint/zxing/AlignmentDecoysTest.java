package org.weike.core.scanpoint.zxing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.weike.core.scanpoint.QrSymbol;

class AlignmentDecoysTest {

    private static final int SIZE = 45;

    private final AlignmentDecoys decoys = new AlignmentDecoys(SIZE, 6, 22, 38);

    @Test
    void seesNoDecoyWhereNothingStandsBesideThePatterns() {
        assertThat(decoys.weightIn(new QrSymbol(SIZE, dark()))).isZero();
    }

    @Test
    void weighsASecondPatternBesideTheRightOne() {
        var one = dark();
        drawPattern(one, 22);
        var two = (BitSet) one.clone();
        drawPattern(two, 24);

        assertThat(decoys.weightIn(new QrSymbol(SIZE, two))).isGreaterThan(decoys.weightIn(new QrSymbol(SIZE, one)));
    }

    private static BitSet dark() {
        var dark = new BitSet();
        dark.set(0, SIZE * SIZE);
        return dark;
    }

    private static void drawPattern(BitSet dark, int centre) {
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                boolean ring = Math.max(Math.abs(x), Math.abs(y)) == 1;
                dark.set((centre + y) * SIZE + centre + x, !ring);
            }
        }
    }
}
