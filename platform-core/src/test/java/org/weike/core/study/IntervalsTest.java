package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final int LINE = 60;

    @RepeatedTest(200)
    void agreeWithSetsOfSinglePoints(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var points = new BitSet();
        var intervals = Intervals.NONE;
        for (int step = 0; step < 30; step++) {
            int from = chance.nextInt(LINE);
            int to = from + chance.nextInt(LINE - from);
            boolean adding = chance.nextInt(3) > 0;
            points.set(from, to, adding);
            intervals = adding ? intervals.plus(new Interval(from, to)) : intervals.minus(Intervals.of(from, to));

            assertThat(intervals).isEqualTo(of(points));
            assertThat(intervals.length()).isEqualTo(points.cardinality());
        }
        var others = random(chance);
        assertThat(intervals.common(of(others))).isEqualTo(of(common(points, others)));
    }

    @Test
    void closeShortGapsOnly() {
        var some = Intervals.of(0, 5).plus(new Interval(8, 10)).plus(new Interval(20, 30));

        assertThat(some.bridged(3)).isEqualTo(Intervals.of(0, 10).plus(new Interval(20, 30)));
    }

    @Test
    void reachNearBoundsOnly() {
        assertThat(Intervals.of(3, 5).reaching(new Interval(0, 20), 3)).isEqualTo(Intervals.of(0, 5));
        assertThat(Intervals.of(5, 18).reaching(new Interval(0, 20), 3)).isEqualTo(Intervals.of(5, 20));
        assertThat(Intervals.NONE.reaching(new Interval(0, 20), 30)).isEqualTo(Intervals.NONE);
    }

    @Test
    void runForward() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(-1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, Long.MAX_VALUE));
    }

    private static BitSet random(Random chance) {
        var points = new BitSet();
        chance.ints(20, 0, LINE).forEach(points::set);
        return points;
    }

    private static BitSet common(BitSet some, BitSet others) {
        var both = (BitSet) some.clone();
        both.and(others);
        return both;
    }

    private static Intervals of(BitSet points) {
        var intervals = Intervals.NONE;
        for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
            intervals = intervals.plus(new Interval(point, point + 1L));
        }
        return intervals;
    }
}
