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
import org.weike.core.shared.OrganizationId;

/** Counts how many records are visible from each of some nodes, and looks at no other node. */
final class NodeCounts implements CollectorManager<NodeCounts.Counting, Map<OrganizationId, Long>> {

    private final List<OrganizationId> nodes;

    NodeCounts(Collection<OrganizationId> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public Counting newCollector() {
        return new Counting();
    }

    @Override
    public Map<OrganizationId, Long> reduce(Collection<Counting> parts) {
        var counts = new HashMap<OrganizationId, Long>();
        nodes.forEach(it -> counts.put(it, 0L));
        for (Counting part : parts) {
            for (int node = 0; node < part.counts.length; node++) {
                counts.merge(nodes.get(node), part.counts[node], Long::sum);
            }
        }
        return counts;
    }

    /** Counts in one thread's share of the index; in a segment, the ordinal of a node's value leads to its place. */
    final class Counting extends SimpleCollector {

        private static final int NOT_ASKED_FOR = -1;

        private final long[] counts = new long[nodes.size()];
        private @Nullable SortedSetDocValues values;
        private int[] places = new int[0];

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            var segment = DocValues.getSortedSet(context.reader(), Fields.PATH);
            places = new int[Math.toIntExact(segment.getValueCount())];
            Arrays.fill(places, NOT_ASKED_FOR);
            for (int node = 0; node < nodes.size(); node++) {
                long ordinal = segment.lookupTerm(new BytesRef(nodes.get(node).value()));
                if (ordinal >= 0) {
                    places[(int) ordinal] = node;
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
