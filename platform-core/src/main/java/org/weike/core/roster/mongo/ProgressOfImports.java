package org.weike.core.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Migration;

/** Gathers how far an import has come in one place, and says until when its file and rows are kept. */
@Component
class ProgressOfImports implements Migration {

    private static final String PROGRESS = "progress";
    private static final List<String> GATHERED =
            List.of("stage", "pages", "done", "asked", "problem", "begun", "leased");
    private static final List<String> FORMER_INDEXES = List.of("stage", "created");

    /** As long as is usual from the last change on. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Override
    public int from() {
        return 2;
    }

    @Override
    public void migrate(MongoDatabase store) {
        var batches = store.getCollection(MongoBatches.COLLECTION, BsonDocument.class);
        for (BsonDocument batch : batches.find(new Document(PROGRESS, new Document("$exists", false)))) {
            var progress = new BsonDocument();
            GATHERED.stream().filter(batch::containsKey).forEach(it -> progress.append(it, batch.remove(it)));
            var kept = new BsonDateTime(batch.getDateTime("changed").getValue() + KEPT.toMillis());
            batch.append(PROGRESS, progress).append("keptUntil", kept);
            batches.replaceOne(new Document("_id", batch.get("_id")), batch);
        }
        dropFormerIndexes(batches);
    }

    private static void dropFormerIndexes(MongoCollection<?> batches) {
        for (Document index : batches.listIndexes().into(new ArrayList<>())) {
            var names = new ArrayList<>(index.get("key", Document.class).keySet());
            if (names.size() == 1 && FORMER_INDEXES.contains(names.getFirst())) {
                batches.dropIndex(index.getString("name"));
            }
        }
    }
}
