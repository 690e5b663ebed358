package org.weike.core.study;

/** A stretch of a line from one whole number up to, but not including, another. */
public record Interval(long from, long to) {

    /** Far beyond every length and count of an attempt, and far from overflowing. */
    static final long MOST = 1L << 48;

    public Interval {
        if (from < 0 || to < from || to > MOST) {
            throw new IllegalArgumentException("not an interval: " + from + " to " + to);
        }
    }

    public long length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    boolean touches(Interval other) {
        return from <= other.to && other.from <= to;
    }

    /** The part inside the other, which is empty where they are apart. */
    Interval within(Interval other) {
        long start = Math.max(from, other.from);
        return new Interval(start, Math.max(start, Math.min(to, other.to)));
    }

    Interval joined(Interval other) {
        return new Interval(Math.min(from, other.from), Math.max(to, other.to));
    }
}
