package org.weike.core.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.weike.core.search.Totals;

/** Sums number fields over doc values, as a whole and by the values of a word field. */
final class GroupSums implements CollectorManager<GroupSums.Adding, Totals> {

    private final String kind;
    private final @Nullable String groupBy;
    private final List<String> sums;

    GroupSums(String kind, @Nullable String groupBy, List<String> sums) {
        this.kind = kind;
        this.groupBy = groupBy;
        this.sums = List.copyOf(sums);
    }

    @Override
    public Adding newCollector() {
        return new Adding();
    }

    @Override
    public Totals reduce(Collection<Adding> parts) {
        var whole = new long[sums.size() + 1];
        var groups = new HashMap<String, long[]>();
        for (Adding part : parts) {
            add(whole, part.whole, 0);
            part.groups.forEach((value, row) -> add(groups.computeIfAbsent(value, it -> new long[row.length]), row, 0));
        }
        var sumsOfGroups = new HashMap<String, Totals.Sum>();
        groups.forEach((value, row) -> sumsOfGroups.put(value, sum(row)));
        return new Totals(sum(whole), sumsOfGroups);
    }

    private Totals.Sum sum(long[] row) {
        var numbers = new HashMap<String, Long>();
        for (int i = 0; i < sums.size(); i++) {
            numbers.put(sums.get(i), row[i + 1]);
        }
        return new Totals.Sum(row[0], numbers);
    }

    private static void add(long[] row, long[] more, int offset) {
        for (int i = 0; i < row.length; i++) {
            row[i] += more[offset + i];
        }
    }

    /**
     * Adds up one thread's share of the index. A row holds the number of records, then each sum; inside a segment the
     * rows of all groups lie one after another in one array, found by the ordinal of the group's value.
     */
    final class Adding extends SimpleCollector {

        private final int width = sums.size() + 1;
        private final long[] whole = new long[width];
        private final Map<String, long[]> groups = new HashMap<>();
        private final long[] row = new long[width];
        private final SortedNumericDocValues[] numbers = new SortedNumericDocValues[sums.size()];
        private @Nullable SortedSetDocValues values;
        private long[] segment = new long[0];

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = DocValues.getSortedNumeric(context.reader(), Fields.of(kind, sums.get(i)));
            }
            if (groupBy != null) {
                values = DocValues.getSortedSet(context.reader(), Fields.of(kind, groupBy));
                segment = new long[Math.toIntExact(values.getValueCount() * width)];
            }
        }

        @Override
        public void collect(int document) throws IOException {
            row[0] = 1;
            for (int i = 0; i < numbers.length; i++) {
                row[i + 1] = numbers[i].advanceExact(document) ? numbers[i].nextValue() : 0;
            }
            add(whole, row, 0);
            if (values != null && values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    addTo((int) values.nextOrd() * width);
                }
            }
        }

        private void addTo(int offset) {
            for (int i = 0; i < width; i++) {
                segment[offset + i] += row[i];
            }
        }

        @Override
        public void finish() throws IOException {
            if (values == null) {
                return;
            }
            for (int group = 0; group * width < segment.length; group++) {
                int offset = group * width;
                if (segment[offset] > 0) {
                    var value = values.lookupOrd(group).utf8ToString();
                    add(groups.computeIfAbsent(value, it -> new long[width]), segment, offset);
                }
            }
            Arrays.fill(segment, 0);
        }
    }
}
