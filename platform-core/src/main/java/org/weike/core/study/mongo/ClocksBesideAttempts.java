package org.weike.core.study.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Migration;

/** Moves study clocks out of the collection of their own that they had in the first format. */
@Component
class ClocksBesideAttempts implements Migration {

    private static final String BEFORE = "study-clocks";

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void migrate(MongoDatabase store) {
        var attempts = store.getCollection(MongoAttempts.COLLECTION);
        for (Document clock : store.getCollection(BEFORE).find()) {
            var id = MongoStudyClocks.PREFIX + clock.getString("_id");
            clock.put("_id", id);
            attempts.replaceOne(new Document("_id", id), clock, new ReplaceOptions().upsert(true));
        }
        store.getCollection(BEFORE).drop();
    }
}
