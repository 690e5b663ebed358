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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers that are longer than one batch: they go on where they stopped, over the state they began with. */
final class OpenCursors {

    /** A client that went away must not keep old pages alive; a backup to a slow place may take its time. */
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

    /** An answer of more bytes than these is cut, so that it always fits into a message. */
    private static final long BATCH_BYTES = 8L << 20;

    private final DurableMaps maps;
    private final CursorRegistry registry;
    private final Map<Long, Lazy> open = new ConcurrentHashMap<>();

    OpenCursors(DurableMaps maps, CursorRegistry registry) {
        this.maps = maps;
        this.registry = registry;
    }

    /** The first documents, and a cursor for the others if there are any. */
    QueryResult firstBatch(Supplier<Stream<Document>> documents, int size) {
        DurableMaps.Lease lease = maps.lease();
        try {
            var cursor = new Lazy(registry.generateCursorId(), documents.get().iterator(), lease);
            List<Document> first = cursor.takeDocuments(size);
            if (cursor.isEmpty()) {
                return new QueryResult(first);
            }
            open.put(cursor.getId(), cursor);
            registry.add(cursor);
            return new QueryResult(first, cursor);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
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
            long bytes = 0;
            while (taken.size() < wanted && bytes < BATCH_BYTES && documents.hasNext()) {
                Document document = documents.next();
                bytes += BsonBytes.roughSize(document);
                taken.add(document);
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
