package org.weike.core.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts how many records have each of some values of a word field, and looks at no other value. */
final class ValueCounts implements CollectorManager<ValueCounts.Counting, Map<String, Long>> {

    private final String field;
    private final List<String> wanted;

    ValueCounts(String field, Collection<String> wanted) {
        this.field = field;
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Map<String, Long> reduce(Collection<Counting> parts) {
        var counts = new HashMap<String, Long>();
        wanted.forEach(it -> counts.put(it, 0L));
        for (Counting part : parts) {
            for (int value = 0; value < part.counts.length; value++) {
                counts.merge(wanted.get(value), part.counts[value], Long::sum);
            }
        }
        return counts;
    }

    /** Counts in one thread's share of the index; in a segment, the ordinal of a value leads to its place. */
    final class Counting extends SimpleCollector {

        private static final int NOT_ASKED_FOR = -1;

        private final long[] counts = new long[wanted.size()];
        private @Nullable SortedSetDocValues values;
        private int[] places = new int[0];

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            var segment = DocValues.getSortedSet(context.reader(), field);
            places = new int[Math.toIntExact(segment.getValueCount())];
            Arrays.fill(places, NOT_ASKED_FOR);
            for (int value = 0; value < wanted.size(); value++) {
                long ordinal = segment.lookupTerm(new BytesRef(Texts.term(wanted.get(value))));
                if (ordinal >= 0) {
                    places[(int) ordinal] = value;
                }
            }
            values = segment;
        }

        @Override
        public void collect(int document) throws IOException {
            var of = values;
            if (of == null || !of.advanceExact(document)) {
                return;
            }
            for (int i = of.docValueCount(); i > 0; i--) {
                int place = places[(int) of.nextOrd()];
                if (place != NOT_ASKED_FOR) {
                    counts[place]++;
                }
            }
        }
    }
}
