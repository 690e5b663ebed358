package org.weike.core.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.weike.core.search.Totals;

/**
 * Adds up what matches, and remembers the sums of each segment. Of a segment documents are only ever removed, so a
 * question that was asked before costs what was written and removed since. The question has its scope in it: what one
 * may see is never answered from what another one asked.
 */
final class KnownTotals {

    /** Of 8 bytes each. */
    private static final long MOST_NUMBERS = 4_000_000;

    /** What a remembered sum takes besides its numbers, roughly, in numbers; and the value of a group or a question. */
    private static final int OVERHEAD = 100;

    private static final int VALUE = 20;

    private final Cache<Asked, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_NUMBERS)
            .weigher((Asked asked, Known it) -> asked.size() + it.size())
            .build();

    private final Set<IndexReader.CacheKey> segments = ConcurrentHashMap.newKeySet();

    /** Reads all that matches, and remembers nothing. */
    static Totals count(IndexSearcher searcher, Query question, Totalling what) throws IOException {
        var weight = weight(searcher, question);
        var sum = new SegmentRows(what.width());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            sum.add(matching(leaf, weight, what));
        }
        return sum.totals(what.sums());
    }

    Totals of(IndexSearcher searcher, Query question, Totalling what) throws IOException {
        var weight = weight(searcher, question);
        var sum = new SegmentRows(what.width());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            sum.add(rows(leaf, weight, question, what));
        }
        return sum.totals(what.sums());
    }

    private static Weight weight(IndexSearcher searcher, Query question) throws IOException {
        return searcher.createWeight(searcher.rewrite(question), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private SegmentRows rows(LeafReaderContext leaf, Weight weight, Query question, Totalling what) throws IOException {
        var segment = leaf.reader().getCoreCacheHelper();
        if (segment == null) {
            return matching(leaf, weight, what);
        }
        var live = leaf.reader().getLiveDocs();
        var asked = new Asked(segment.getKey(), question, what);
        var before = known.getIfPresent(asked);
        if (before != null && Objects.equals(before.live(), live)) {
            return before.rows();
        }
        var removed = before == null ? null : removed(leaf.reader(), before.live(), live);
        var rows = before == null || removed == null
                ? matching(leaf, weight, what)
                : before.rows().minus(among(removed, leaf, weight, what));
        known.put(asked, new Known(live, rows));
        forgetWith(segment);
        return rows;
    }

    private void forgetWith(IndexReader.CacheHelper segment) {
        if (segments.add(segment.getKey())) {
            segment.addClosedListener(closed -> {
                segments.remove(closed);
                known.asMap().keySet().removeIf(it -> it.segment().equals(closed));
            });
        }
    }

    /** What is there no more; null if what is asked of is older than what is remembered. */
    private static @Nullable FixedBitSet removed(LeafReader segment, @Nullable Bits before, @Nullable Bits now) {
        var removed = new FixedBitSet(segment.maxDoc());
        for (int document = 0; document < segment.maxDoc(); document++) {
            boolean was = before == null || before.get(document);
            boolean is = now == null || now.get(document);
            if (is && !was) {
                return null;
            }
            if (was && !is) {
                removed.set(document);
            }
        }
        return removed;
    }

    private static SegmentRows matching(LeafReaderContext leaf, Weight weight, Totalling what) throws IOException {
        var sum = new SegmentSum(leaf.reader(), what);
        var scorer = weight.scorer(leaf);
        if (scorer != null) {
            var live = leaf.reader().getLiveDocs();
            var matches = scorer.iterator();
            for (int at = matches.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = matches.nextDoc()) {
                if (live == null || live.get(at)) {
                    sum.add(at);
                }
            }
        }
        return sum.end();
    }

    private static SegmentRows among(FixedBitSet some, LeafReaderContext leaf, Weight weight, Totalling what)
            throws IOException {
        var sum = new SegmentSum(leaf.reader(), what);
        var scorer = weight.scorer(leaf);
        if (scorer != null) {
            var matches = scorer.iterator();
            int at = some.nextSetBit(0);
            while (at != DocIdSetIterator.NO_MORE_DOCS) {
                int match = matches.docID() < at ? matches.advance(at) : matches.docID();
                if (match == at) {
                    sum.add(at);
                    match++;
                }
                at = match >= some.length() ? DocIdSetIterator.NO_MORE_DOCS : some.nextSetBit(match);
            }
        }
        return sum.end();
    }

    /** A question to a segment. */
    private record Asked(IndexReader.CacheKey segment, Query question, Totalling what) {

        int size() {
            return OVERHEAD + VALUE * what.values();
        }
    }

    /** The sums of what was there. */
    private record Known(@Nullable Bits live, SegmentRows rows) {

        /** As if nobody else held what is live, since an older one may be held by this only. */
        int size() {
            return rows.size() + VALUE * rows.values() + (live == null ? 0 : live.length() / Long.SIZE);
        }
    }
}
