package org.weike.core.roster.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Set;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Migration;

/** Says since when file and rows of an import are kept, where it was said until when. */
@Component
class ImportsKeptSince implements Migration {

    private static final String KEPT_UNTIL = "keptUntil";

    @Override
    public int from() {
        return 4;
    }

    @Override
    public void migrate(MongoDatabase store) {
        var batches = store.getCollection(MongoBatches.COLLECTION, BsonDocument.class);
        for (BsonDocument batch : batches.find(new Document(KEPT_UNTIL, new Document("$exists", true)))) {
            long until = batch.getDateTime(KEPT_UNTIL).getValue();
            long changed = batch.getDateTime("changed").getValue();
            batch.remove(KEPT_UNTIL);
            batch.append("keptSince", new BsonDateTime(Math.min(until, changed)));
            batches.replaceOne(new Document("_id", batch.get("_id")), batch);
        }
        for (Document index : batches.listIndexes().into(new ArrayList<>())) {
            if (index.get("key", Document.class).keySet().equals(Set.of(KEPT_UNTIL))) {
                batches.dropIndex(index.getString("name"));
            }
        }
    }
}
