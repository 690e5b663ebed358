package org.weike.core.storage;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Fills a database with whole collections; until it is full, it says so of itself and no platform opens it. */
final class StoreFilling {

    private final MongoDatabase target;

    private StoreFilling(MongoDatabase target) {
        this.target = target;
    }

    /** The platform notes its format in a store as soon as it opens it; apart from that nothing may be there. */
    static StoreFilling ofEmpty(MongoDatabase target) {
        for (String name : target.listCollectionNames().into(new ArrayList<>())) {
            boolean used = !name.equals(StoreFormat.COLLECTION)
                    && target.getCollection(name).find().first() != null;
            if (used) {
                throw new IllegalStateException("the store is not empty: it has documents in " + name);
            }
        }
        return begin(target);
    }

    /** Removes what is there. */
    static StoreFilling instead(MongoDatabase target) {
        var filling = begin(target);
        for (String name : target.listCollectionNames().into(new ArrayList<>())) {
            if (!name.equals(StoreFormat.COLLECTION)) {
                target.getCollection(name).drop();
            }
        }
        return filling;
    }

    private static StoreFilling begin(MongoDatabase target) {
        StoreFormat.markUnfinished(target);
        return new StoreFilling(target);
    }

    /** The number of documents that arrived. */
    long take(String name, Iterator<RawBsonDocument> documents, List<Document> indexes) {
        return name.equals(StoreFormat.COLLECTION) ? takeFormat(documents) : takeAll(name, documents, indexes);
    }

    void finish() {
        StoreFormat.unmark(target);
    }

    /** Not emptied first, so that the mark stays. */
    private long takeFormat(Iterator<RawBsonDocument> documents) {
        var collection = target.getCollection(StoreFormat.COLLECTION, RawBsonDocument.class);
        long count = 0;
        while (documents.hasNext()) {
            var document = documents.next();
            collection.replaceOne(Filters.eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
            count++;
        }
        return count;
    }

    private long takeAll(String name, Iterator<RawBsonDocument> documents, List<Document> indexes) {
        var collection = target.getCollection(name, RawBsonDocument.class);
        collection.drop();
        target.createCollection(name);
        if (!indexes.isEmpty()) {
            target.runCommand(new Document("createIndexes", name).append("indexes", indexes));
        }
        long sent = 0;
        List<RawBsonDocument> batch = new ArrayList<>();
        while (documents.hasNext()) {
            batch.add(documents.next());
            sent++;
            if (batch.size() == BsonFile.BATCH || !documents.hasNext()) {
                collection.insertMany(batch);
                batch.clear();
            }
        }
        long arrived = collection.countDocuments();
        if (sent != arrived) {
            throw new IllegalStateException(name + ": " + sent + " documents were sent, but " + arrived + " arrived");
        }
        return arrived;
    }
}
