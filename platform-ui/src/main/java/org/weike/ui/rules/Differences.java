package org.weike.ui.rules;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.weike.core.credit.YearDifference;

/** The largest of many differences, however many there are. */
final class Differences {

    static final int MOST = 100;

    private static final Comparator<YearDifference> BY_SIZE = Comparator.comparingLong(Differences::size)
            .thenComparing(it -> it.year().person().value());

    private final PriorityQueue<YearDifference> largest = new PriorityQueue<>(BY_SIZE);

    void take(YearDifference one) {
        largest.add(one);
        if (largest.size() > MOST) {
            largest.poll();
        }
    }

    /** The largest first. */
    List<YearDifference> largest() {
        return largest.stream().sorted(BY_SIZE.reversed()).toList();
    }

    /** What is gained, or lost if it is less than nothing, in hundredths of hours. */
    static long change(YearDifference one) {
        return one.after().together().hundredths() - one.before().together().hundredths();
    }

    private static long size(YearDifference one) {
        return Math.abs(change(one));
    }
}
