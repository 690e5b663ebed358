package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that are longer than one batch: they go on where they stopped, over the state they began with. */
final class OpenCursors {

    /** A client that went away must not keep old pages alive; a backup to a slow place may take its time. */
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

    private final CursorRegistry registry;
    private final Map<Long, Lazy> open = new ConcurrentHashMap<>();

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    /** The first documents, and a cursor for the others if there are any; closes the lease after the last one. */
    QueryResult firstBatch(Iterator<Document> documents, int size, DurableMaps.Lease lease) {
        var cursor = new Lazy(registry.generateCursorId(), documents, lease);
        List<Document> first = cursor.takeDocuments(size);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        open.put(cursor.getId(), cursor);
        registry.add(cursor);
        return new QueryResult(first, cursor);
    }

    void close(long id) {
        Lazy cursor = open.remove(id);
        if (cursor != null) {
            cursor.close();
        }
        registry.remove(id);
    }

    void closeIdle() {
        open.values().stream().filter(Lazy::isIdle).toList().forEach(it -> close(it.getId()));
    }

    int count() {
        return open.size();
    }

    /** Reads on only when it is asked to. */
    private final class Lazy extends AbstractCursor {

        private final Iterator<Document> documents;
        private final DurableMaps.Lease lease;
        private volatile long usedAt = System.nanoTime();

        Lazy(long id, Iterator<Document> documents, DurableMaps.Lease lease) {
            super(id);
            this.documents = documents;
            this.lease = lease;
        }

        @Override
        public synchronized boolean isEmpty() {
            if (documents.hasNext()) {
                return false;
            }
            open.remove(id);
            close();
            return true;
        }

        @Override
        public synchronized List<Document> takeDocuments(int wanted) {
            usedAt = System.nanoTime();
            var taken = new ArrayList<Document>();
            while (taken.size() < wanted && documents.hasNext()) {
                taken.add(documents.next());
            }
            return taken;
        }

        void close() {
            lease.close();
        }

        boolean isIdle() {
            return System.nanoTime() - usedAt > IDLE_LIMIT.toNanos();
        }
    }
}
