package org.weike.core.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Adds up documents of one segment, which come in their order. The rows of all groups lie one after another in one
 * array; the ordinal of a group's value leads to its place.
 */
final class SegmentSum {

    private static final int NOT_ASKED_FOR = -1;

    private final int width;
    private final SortedNumericDocValues[] numbers;
    private final SegmentRows rows;
    private final long[] row;
    private final @Nullable SortedSetDocValues values;
    private final int[] offsets;
    private final long[] groups;

    SegmentSum(LeafReader segment, Totalling asked) throws IOException {
        width = asked.width();
        rows = new SegmentRows(width);
        row = new long[width];
        row[0] = 1;
        numbers = new SortedNumericDocValues[asked.sums().size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = DocValues.getSortedNumeric(
                    segment, Fields.of(asked.kind(), asked.sums().get(at)));
        }
        var by = asked.groups();
        if (by == null) {
            values = null;
            offsets = new int[0];
            groups = new long[0];
        } else {
            values = DocValues.getSortedSet(segment, Fields.of(asked.kind(), by.field()));
            offsets = new int[Math.toIntExact(values.getValueCount())];
            groups = new long[place(by, values) * width];
        }
    }

    /** Gives each value that is asked for a place, and tells how many there are. */
    private int place(Totalling.Groups by, SortedSetDocValues all) throws IOException {
        var wanted = by.values();
        if (wanted == null) {
            Arrays.setAll(offsets, it -> it * width);
            return offsets.length;
        }
        Arrays.fill(offsets, NOT_ASKED_FOR);
        int places = 0;
        for (String value : wanted) {
            long ordinal = all.lookupTerm(new BytesRef(Texts.term(value)));
            if (ordinal >= 0) {
                offsets[(int) ordinal] = places++ * width;
            }
        }
        return places;
    }

    void add(int document) throws IOException {
        for (int at = 0; at < numbers.length; at++) {
            row[at + 1] = numbers[at].advanceExact(document) ? numbers[at].nextValue() : 0;
        }
        rows.addToWhole(row);
        if (values != null && groups.length > 0 && values.advanceExact(document)) {
            for (int left = values.docValueCount(); left > 0; left--) {
                addTo(offsets[(int) values.nextOrd()]);
            }
        }
    }

    private void addTo(int offset) {
        if (offset != NOT_ASKED_FOR) {
            for (int at = 0; at < width; at++) {
                groups[offset + at] += row[at];
            }
        }
    }

    /** The sums; nothing can be added afterwards. */
    SegmentRows end() throws IOException {
        if (values != null) {
            for (int ordinal = 0; ordinal < offsets.length; ordinal++) {
                int offset = offsets[ordinal];
                if (offset != NOT_ASKED_FOR && groups[offset] > 0) {
                    rows.addToGroup(values.lookupOrd(ordinal).utf8ToString(), groups, offset);
                }
            }
        }
        return rows;
    }
}
