package org.weike.core.storage;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The one way to read a whole collection: batch by batch, in the order of the ids, never all of it in memory. */
public final class Sweeps {

    private static final int BATCH = 500;

    private final MongoOperations mongo;

    Sweeps(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Takes every document that is there now; on the embedded store, as they were when the sweep began. */
    public <T> void forEach(String collection, Class<T> type, Consumer<? super T> taker) {
        forEach(collection, List.of(), type, taker);
    }

    /** As above, but of each document only these fields; all of it if there are none. */
    public <T> void forEach(String collection, List<String> fields, Class<T> type, Consumer<? super T> taker) {
        Query all = new Query().with(Sort.by("_id")).cursorBatchSize(BATCH);
        if (!fields.isEmpty()) {
            all.fields().include(fields);
        }
        try (var documents = mongo.stream(all, type, collection)) {
            documents.forEach(taker);
        }
    }
}
