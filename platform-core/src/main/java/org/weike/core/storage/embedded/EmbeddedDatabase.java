package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** One database: its collections and indexes, each in a map of its own. */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<Key> {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";
    private static final Set<String> INDEX_OPTIONS = Set.of("v", "ns", "key", "name", "unique", "sparse", "background");

    /** As a real server's first batch. */
    private static final int BATCH = 101;

    private static final Document NOTHING = new Document();

    private final DurableMaps maps;
    private final OpenCursors cursors;

    EmbeddedDatabase(String name, DurableMaps maps, CursorRegistry registry, OpenCursors cursors) {
        super(name, registry);
        this.maps = maps;
        this.cursors = cursors;
        initializeNamespacesAndIndexes();
    }

    /** The names of the databases that have a map. */
    static Stream<String> namesIn(DurableMaps maps) {
        return maps.names().stream()
                .filter(it -> it.startsWith(DOCUMENTS))
                .map(it -> Utils.firstFragment(it.substring(DOCUMENTS.length())))
                .distinct();
    }

    /** The collection, made now if the journal is the first to speak of it. */
    EmbeddedCollection collection(String name) {
        return (EmbeddedCollection) resolveOrCreateCollection(name);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        if (command.equalsIgnoreCase("find")) {
            boolean onlyOne = Utils.isTrue(query.get("singleBatch"));
            query.putIfAbsent("batchSize", onlyOne ? query.getOrDefault("limit", BATCH) : BATCH);
        }
        if (command.equalsIgnoreCase("aggregate")
                && resolveCollection(String.valueOf(query.get(command)), false)
                        instanceof EmbeddedCollection collection) {
            return aggregate(collection, query, databaseResolver, oplog);
        }
        if (command.equalsIgnoreCase("update") && isOrdered(query)) {
            return updateInOrder(channel, query, databaseResolver, oplog);
        }
        return super.handleCommand(channel, command, query, databaseResolver, oplog);
    }

    private static boolean isOrdered(Document query) {
        return Utils.isTrue(query.getOrDefault("ordered", true))
                && updates(query).size() > 1;
    }

    @SuppressWarnings("unchecked")
    private static List<Document> updates(Document query) {
        return (List<Document>) query.getOrDefault("updates", List.of());
    }

    /** Stops at the first update that fails, as a server does and the engine does not. */
    private Document updateInOrder(Channel channel, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        var all = new UpdateAnswers();
        for (Document update : updates(query)) {
            var one = new Document(query);
            one.put("updates", List.of(update));
            all.add(super.handleCommand(channel, "update", one, databaseResolver, oplog));
            if (all.failed()) {
                break;
            }
        }
        return all.toDocument();
    }

    /** Lets the plan answer the first match and sort, which the engine would do by reading everything. */
    private Document aggregate(
            EmbeddedCollection collection, Document query, DatabaseResolver databaseResolver, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        Document match = stage(pipeline, 0, "$match");
        int matched = match.isEmpty() ? 0 : 1;
        Document sort = stage(pipeline, matched, "$sort");
        int planned = sort.isEmpty() ? matched : matched + 1;
        List<Document> rest = pipeline.subList(planned, pipeline.size());
        Aggregation aggregation = Aggregation.fromPipeline(rest, databaseResolver, this, collection, oplog);
        aggregation.validate(query);
        Document options = (Document) query.getOrDefault("cursor", new Document());
        int batch = ((Number) options.getOrDefault("batchSize", BATCH)).intValue();
        QueryResult result = cursors.firstBatch(
                () -> aggregation.runStagesAsStream(collection.find(match, sort, 0, 0, null)), batch);
        return answer(collection, result);
    }

    private static Document stage(List<Document> pipeline, int position, String operator) {
        boolean there = position < pipeline.size() && pipeline.get(position).get(operator) instanceof Document;
        return there ? (Document) pipeline.get(position).getOrDefault(operator, NOTHING) : NOTHING;
    }

    private static Document answer(MongoCollection<?> collection, QueryResult result) {
        Document cursor = new Document("id", result.getCursorId())
                .append("ns", collection.getFullName())
                .append("firstBatch", result.collectDocuments());
        Document answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
    }

    @Override
    protected synchronized void addIndex(Document indexDescription) {
        for (String option : indexDescription.keySet()) {
            if (!INDEX_OPTIONS.contains(option)) {
                throw new MongoServerError(ErrorCode.InvalidOptions, "index option is not supported: " + option);
            }
        }
        super.addIndex(indexDescription);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return collection(collectionName).primary();
        }
        return new OrderedIndex(indexName, keys, true, sparse, maps, indexMap(collectionName, indexName));
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, false, sparse, maps, indexMap(collectionName, indexName));
    }

    private String indexMap(String collectionName, String indexName) {
        return INDEX + getFullCollectionNamespace(collectionName) + "/" + indexName;
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String collectionName, CollectionOptions options) {
        MVMap<byte[], byte[]> documents = maps.open(DOCUMENTS + getFullCollectionNamespace(collectionName));
        return new EmbeddedCollection(this, collectionName, options, maps, documents, cursorRegistry, cursors);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        var dropped = (EmbeddedCollection) resolveCollection(collectionName, true);
        super.dropCollection(collectionName, oplog);
        maps.remove(dropped.documents());
    }

    /** Not among the promised commands: maps carry the names of their collections. */
    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new MongoServerError(ErrorCode.IllegalOperation, "collections keep their names");
    }

    @Override
    protected long getStorageSize() {
        return maps.fileSize();
    }

    @Override
    protected long getFileSize() {
        return maps.fileSize();
    }
}
