package org.weike.core.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.search.Totals;

/** Sums as a whole and by value; a row holds how many records there are, then each sum. */
final class SegmentRows {

    private final long[] whole;
    private final Map<String, long[]> groups = new HashMap<>();

    SegmentRows(int width) {
        whole = new long[width];
    }

    void add(SegmentRows more) {
        add(more, 1);
    }

    /** The same without those of some of its records. */
    SegmentRows minus(SegmentRows less) {
        var rest = new SegmentRows(whole.length);
        rest.add(this, 1);
        rest.add(less, -1);
        rest.groups.values().removeIf(it -> it[0] == 0);
        return rest;
    }

    private void add(SegmentRows more, int sign) {
        add(whole, more.whole, 0, sign);
        more.groups.forEach((value, row) -> add(group(value), row, 0, sign));
    }

    /** Adds to the whole, and nothing to a group. */
    void addToWhole(long[] row) {
        add(whole, row, 0, 1);
    }

    /** Adds the row of a group, which begins at the offset. */
    void addToGroup(String value, long[] rows, int offset) {
        add(group(value), rows, offset, 1);
    }

    private long[] group(String value) {
        return groups.computeIfAbsent(value, it -> new long[whole.length]);
    }

    private static void add(long[] row, long[] more, int offset, int sign) {
        for (int at = 0; at < row.length; at++) {
            row[at] += sign * more[offset + at];
        }
    }

    /** How many numbers it holds. */
    int size() {
        return whole.length * (groups.size() + 1);
    }

    /** For how many values it holds a row. */
    int values() {
        return groups.size();
    }

    Totals totals(List<String> sums) {
        var byValue = new HashMap<String, Totals.Sum>();
        groups.forEach((value, row) -> byValue.put(value, sum(sums, row)));
        return new Totals(sum(sums, whole), byValue);
    }

    private static Totals.Sum sum(List<String> sums, long[] row) {
        var numbers = new HashMap<String, Long>();
        for (int at = 0; at < sums.size(); at++) {
            numbers.put(sums.get(at), row[at + 1]);
        }
        return new Totals.Sum(row[0], numbers);
    }
}
