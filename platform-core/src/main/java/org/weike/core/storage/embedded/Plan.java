package org.weike.core.storage.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a query are reached: along one index, in these stretches of it, forward or backward. The maps
 * are read as they were when the plan was made.
 */
final class Plan {

    private final StoredIndex index;
    private final List<Range> stretches;
    private final boolean backward;
    private final boolean sorted;
    private final long cost;
    private final boolean served;
    private final MVMap<byte[], byte[]> documents;
    private final RootReference<byte[], byte[]> documentsNow;
    private final RootReference<byte[], byte[]> entriesNow;

    Plan(
            StoredIndex index,
            List<Range> stretches,
            boolean backward,
            boolean sorted,
            long cost,
            boolean served,
            MVMap<byte[], byte[]> documents) {
        this.index = index;
        this.stretches = stretches;
        this.backward = backward;
        this.sorted = sorted;
        this.cost = cost;
        this.served = served;
        this.documents = documents;
        entriesNow = index.entries().flushAndGetRoot();
        documentsNow = isPrimary() ? entriesNow : documents.flushAndGetRoot();
    }

    /** Whether the documents come in the order that was asked for. */
    boolean isSorted() {
        return sorted;
    }

    /** Whether the whole collection is read for want of an index, and not because most of it fits anyway. */
    boolean lacksAnIndex() {
        return !served;
    }

    /** About how many entries and documents are touched. */
    long cost() {
        return cost;
    }

    /** The contents of all documents that may match, each once. */
    Stream<byte[]> documents() {
        var order = new ArrayList<>(stretches);
        if (backward) {
            Collections.reverse(order);
        }
        Stream<byte[]> found = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Walk(order.iterator()), Spliterator.ORDERED), false);
        if (isPrimary()) {
            return found;
        }
        return (index.hasLists() ? distinct(found) : found).map(it -> documents.get(documentsNow.root, it));
    }

    private boolean isPrimary() {
        return index instanceof PrimaryIndex;
    }

    private static Stream<byte[]> distinct(Stream<byte[]> keys) {
        var seen = new HashSet<Key>();
        return keys.filter(it -> seen.add(new Key(it)));
    }

    /** Walks one stretch after the other; a stream of streams would read each of them to its end at once. */
    private final class Walk implements Iterator<byte[]> {

        private final Iterator<Range> ahead;
        private @Nullable Stretch stretch;

        Walk(Iterator<Range> ahead) {
            this.ahead = ahead;
        }

        @Override
        public boolean hasNext() {
            while ((stretch == null || !stretch.hasNext()) && ahead.hasNext()) {
                stretch = new Stretch(ahead.next());
            }
            return stretch != null && stretch.hasNext();
        }

        @Override
        public byte[] next() {
            if (!hasNext() || stretch == null) {
                throw new NoSuchElementException();
            }
            return stretch.next();
        }
    }

    /** Walks the entries of one stretch: gives the documents' contents from the primary index, else their keys. */
    private final class Stretch {

        private final Cursor<byte[], byte[]> cursor;
        private final Range range;
        private byte[] entry = {};
        private boolean more;

        Stretch(Range range) {
            this.range = range;
            cursor = new Cursor<>(entriesNow, backward ? range.to() : range.from(), null, backward);
            advance();
            if (backward && more && Arrays.compareUnsigned(entry, range.to()) >= 0) {
                advance();
            }
        }

        boolean hasNext() {
            return more && range.includes(entry);
        }

        byte[] next() {
            byte[] found = isPrimary() ? cursor.getValue() : OrderedIndex.documentKey(entry);
            advance();
            return found;
        }

        private void advance() {
            more = cursor.hasNext();
            if (more) {
                entry = cursor.next();
            }
        }
    }
}
