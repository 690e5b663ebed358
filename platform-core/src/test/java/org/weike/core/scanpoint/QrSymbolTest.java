package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrSymbolTest {

    @Test
    void coversEachDarkModuleWithExactlyOneBox() {
        var symbol = random(37, 9);
        var covered = new int[37 * 37];
        for (var box : symbol.boxes()) {
            for (int y = box.y(); y < box.y() + box.height(); y++) {
                for (int x = box.x(); x < box.x() + box.width(); x++) {
                    covered[y * 37 + x]++;
                }
            }
        }

        for (int at = 0; at < covered.length; at++) {
            assertThat(covered[at]).isEqualTo(symbol.isDark(at % 37, at / 37) ? 1 : 0);
        }
    }

    @Test
    void clearsTheMiddleForAMark() {
        var dark = new BitSet();
        dark.set(0, 37 * 37);

        var cleared = new QrSymbol(37, dark).clearedForMark();

        assertThat(37 * 37 - cleared.dark().cardinality()).isEqualTo(25);
        assertThat(cleared.isDark(16, 16)).isFalse();
        assertThat(cleared.isDark(20, 20)).isFalse();
        assertThat(cleared.isDark(21, 21)).isTrue();
    }

    @Test
    void leavesTheCentreAloneWhereReadersNeedIt() {
        assertThat(random(41, 1).isAlignedInTheCentre()).isFalse();
        assertThat(random(45, 1).isAlignedInTheCentre()).isTrue();
        assertThat(random(69, 1).hasRoomForMark()).isTrue();
        assertThat(random(73, 1).hasRoomForMark()).isFalse();
    }

    private static QrSymbol random(int size, long seed) {
        var random = new Random(seed);
        var dark = new BitSet();
        for (int at = 0; at < size * size; at++) {
            dark.set(at, random.nextBoolean());
        }
        return new QrSymbol(size, dark);
    }
}
