package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps documents in the order of their ids and finds them by plan. One writer at a time changes a collection; readers
 * wait for it only while they look up where an index and the documents stand, and not at all when they read by id.
 */
final class EmbeddedCollection extends AbstractMongoCollection<Key> {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedCollection.class);

    private static final Document EVERYTHING = new Document();
    private static final int LONGEST_KEY = 0xFFFF;

    /** Reading more documents than these for a query means that an index was forgotten. */
    private static final int MANY = 10_000;

    private final DurableMaps maps;
    private final MVMap<byte[], byte[]> documents;
    private final OpenCursors cursors;
    private final PrimaryIndex primary;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<Set<String>> scannedFor = ConcurrentHashMap.newKeySet();
    private volatile List<OrderedIndex> ordered = List.of();

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            DurableMaps maps,
            MVMap<byte[], byte[]> documents,
            CursorRegistry registry,
            OpenCursors cursors) {
        super(database, name, options, registry);
        this.maps = maps;
        this.documents = documents;
        this.cursors = cursors;
        primary = new PrimaryIndex("_id_", List.of(new IndexKey("_id", true)), documents);
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    PrimaryIndex primary() {
        return primary;
    }

    /** Does again what a journal tells, whether or not it was done before. */
    void replay(Key key, byte @Nullable [] content) {
        byte[] before = documents.get(key.bytes());
        if (before != null) {
            Document old = BsonBytes.decode(before);
            ordered.forEach(it -> it.remove(old));
            documents.remove(key.bytes());
        }
        if (content != null) {
            Document current = BsonBytes.decode(content);
            documents.put(key.bytes(), content);
            ordered.forEach(it -> it.add(current, key, this));
        }
    }

    /** The documents that match, in order, read as they are consumed. */
    Stream<Document> find(Document query, @Nullable Document orderBy, int skip, int limit, @Nullable Document fields) {
        Document order = naturalOrder(orderBy);
        long wanted = limit > 0 ? (long) skip + limit : Long.MAX_VALUE;
        Plan plan = plan(query, order, wanted);
        Stream<Document> found = plan.documents().map(BsonBytes::decode);
        if (!query.isEmpty()) {
            if (plan.lacksAnIndex()) {
                warnOfScan(query);
            }
            var matcher = new DefaultQueryMatcher();
            found = found.filter(it -> matcher.matches(it, query));
        }
        if (order != null && !plan.isSorted()) {
            found = new DocumentOrder(order).sorted(found, wanted);
        }
        if (skip > 0) {
            found = found.skip(skip);
        }
        if (limit > 0) {
            found = found.limit(limit);
        }
        return fields == null || fields.isEmpty() ? found : found.map(it -> project(it, fields));
    }

    private static @Nullable Document naturalOrder(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return null;
        }
        return orderBy.containsKey("$natural") ? new Document("_id", orderBy.get("$natural")) : orderBy;
    }

    /** Names the fields and not the values, which may be personal; once for each set of fields. */
    private void warnOfScan(Document query) {
        if (documents.sizeAsLong() > MANY && scannedFor.add(Set.copyOf(query.keySet()))) {
            LOG.warn(
                    "{} is read from end to end for queries on {}: an index is missing", getFullName(), query.keySet());
        }
    }

    Plan plan(Document query, @Nullable Document order, long wanted) {
        var planner = new Planner(documents, query, order, wanted);
        if (ordered.isEmpty()) {
            return planner.choose(primary, List.of());
        }
        lock.readLock().lock();
        try {
            return planner.choose(primary, ordered);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The engine keeps its projection to itself; this is the way in. */
    private Document project(Document document, Document fields) {
        return matchDocumentsFromStream(EVERYTHING, Stream.of(document), 0, 0, 0, null, fields)
                .collectDocuments()
                .getFirst();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (batchSize == 0) {
            Iterator<Document> found =
                    find(query, orderBy, numberToSkip, limit, fieldSelector).iterator();
            return new QueryResult(() -> found);
        }
        return cursors.firstBatch(() -> find(query, orderBy, numberToSkip, limit, fieldSelector), batchSize);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int numberToSkip, int limit, int batchSize, Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    public void addDocument(Document document) {
        alone(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public Document findAndModify(Document query) {
        return alone(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return alone(() -> super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return alone(() -> super.deleteDocuments(selector, limit, oplog));
    }

    private <T> T alone(Supplier<T> change) {
        lock.writeLock().lock();
        try {
            return change.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String idField = getIdField();
        Key key = idField == null ? nextKey() : Key.of(document.get(idField));
        if (key.bytes().length > LONGEST_KEY) {
            throw new MongoServerError(ErrorCode.BadValue, "the _id is too long");
        }
        put(key, document);
        return key;
    }

    /** Documents without an id are the engine's own notes and stay in the order they were made. */
    private Key nextKey() {
        byte[] last = documents.lastKey();
        long number = last == null ? 0 : ByteBuffer.wrap(last).getLong() + 1;
        return new Key(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        put(position, newDocument);
    }

    private void put(Key key, Document document) {
        byte[] content = BsonBytes.encode(document);
        documents.put(key.bytes(), content);
        record(key, content);
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position.bytes());
        record(position, null);
    }

    /** What the engine notes about collections and indexes is saved at once and needs no journal. */
    private void record(Key key, byte @Nullable [] content) {
        if (!getCollectionName().startsWith("system.")) {
            maps.record(getFullName(), key, content);
        }
    }

    @Override
    public void addIndex(Index<Key> index) {
        Optional<Index<Key>> existing = getIndexes().stream()
                .filter(it -> it.getName().equals(index.getName()))
                .findFirst();
        if (existing.isPresent()) {
            if (!existing.get().hasSameOptions(index)) {
                throw new IndexKeySpecsConflictException(index, existing.get());
            }
            return;
        }
        if (index instanceof OrderedIndex added && !added.isBuilt()) {
            build(added);
        }
        getIndexes().add(index);
        listOrdered();
    }

    private void build(OrderedIndex index) {
        try {
            index.build(() -> find(EVERYTHING, null, 0, 0, null).iterator(), this);
        } catch (MongoServerError e) {
            index.drop();
            throw new IndexBuildFailedException(e, this);
        }
    }

    @Override
    public void dropIndex(String indexName) {
        super.dropIndex(indexName);
        listOrdered();
    }

    private void listOrdered() {
        ordered = getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Document getDocument(Key position) {
        byte[] content = documents.get(position.bytes());
        if (content == null) {
            throw new NoSuchElementException("no document at this key");
        }
        return BsonBytes.decode(content);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(it -> new DocumentWithPosition<>(BsonBytes.decode(it.getValue()), new Key(it.getKey())));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("sizes are summed up when somebody asks");
    }

    @Override
    protected int getDataSize() {
        long size = documents.values().stream().mapToLong(it -> it.length).sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }
}
