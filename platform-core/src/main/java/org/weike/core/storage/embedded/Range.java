package org.weike.core.storage.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of ordered bytes from one key, inclusive, up to another, exclusive; a point holds a single value. */
final class Range {

    private final byte[] from;
    private final byte[] to;
    private final boolean point;

    private Range(byte[] from, byte[] to, boolean point) {
        this.from = from;
        this.to = to;
        this.point = point;
    }

    static Range between(byte[] from, byte[] to) {
        return new Range(from, to, false);
    }

    static Range point(@Nullable Object value) {
        byte[] bytes = OrderedBytes.of(value);
        return new Range(bytes, OrderedBytes.after(bytes), true);
    }

    byte[] from() {
        return from;
    }

    byte[] to() {
        return to;
    }

    boolean isPoint() {
        return point;
    }

    boolean includes(byte[] bytes) {
        return Arrays.compareUnsigned(bytes, from) >= 0 && Arrays.compareUnsigned(bytes, to) < 0;
    }

    /** The same stretch in an index that runs downward. */
    Range inverted() {
        byte[] first = OrderedBytes.inverted(from);
        byte[] last = OrderedBytes.inverted(to);
        return point
                ? new Range(first, OrderedBytes.after(first), true)
                : between(OrderedBytes.after(last), OrderedBytes.after(first));
    }

    Range behind(byte[] prefix) {
        return new Range(OrderedBytes.concat(prefix, from), OrderedBytes.concat(prefix, to), point);
    }

    /** What two unions of stretches have in common, in order. */
    static List<Range> intersect(List<Range> some, List<Range> others) {
        var common = new ArrayList<Range>();
        for (Range one : some) {
            for (Range other : others) {
                byte[] from = max(one.from, other.from);
                byte[] to = min(one.to, other.to);
                if (Arrays.compareUnsigned(from, to) < 0) {
                    common.add(new Range(from, to, one.point || other.point));
                }
            }
        }
        return common;
    }

    private static byte[] min(byte[] left, byte[] right) {
        return Arrays.compareUnsigned(left, right) <= 0 ? left : right;
    }

    private static byte[] max(byte[] left, byte[] right) {
        return Arrays.compareUnsigned(left, right) >= 0 ? left : right;
    }
}
