package org.weike.core.credit;

import java.util.Arrays;
import java.util.Collection;

/**
 * The hours of a year by the month in China that they were posted in; a month in which more was taken back than earned
 * is below zero. What was posted before the year began stands in its first month and what was posted after it was over
 * in its last, so that the months add up to the year.
 */
public final class PostedMonths {

    /** How many months a year has. */
    public static final int MONTHS = 12;

    public static final PostedMonths NOTHING = new PostedMonths(new long[MONTHS * Counter.values().length]);

    private final long[] hundredths;

    private PostedMonths(long[] hundredths) {
        this.hundredths = hundredths;
    }

    /** Of what was posted to an account of the year. */
    public static PostedMonths of(int year, Collection<PostedPart.Hours> entries) {
        var sums = new long[NOTHING.hundredths.length];
        for (PostedPart.Hours each : entries) {
            sums[at(each.counter(), CreditTime.monthWithin(year, each.posted()))] +=
                    each.change().hundredths();
        }
        return new PostedMonths(sums);
    }

    public PostedMonths plus(PostedMonths more) {
        var sums = hundredths.clone();
        for (int at = 0; at < sums.length; at++) {
            sums[at] += more.hundredths[at];
        }
        return new PostedMonths(sums);
    }

    /** In hundredths; months count from 1. */
    public long of(Counter counter, int month) {
        return hundredths[at(counter, month)];
    }

    private static int at(Counter counter, int month) {
        int first = switch (counter) {
            case CENTRALIZED -> 0;
            case ONLINE -> MONTHS;
        };
        return first + month - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostedMonths months && Arrays.equals(hundredths, months.hundredths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hundredths);
    }
}
