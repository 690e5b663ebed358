package org.weike.core.mail.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Migration;

/** Drops the index by which messages were removed that said themselves until when they are kept. */
@Component
class MailsSincePlanned implements Migration {

    private static final String KEPT_UNTIL = "keptUntil";

    @Override
    public int from() {
        return 5;
    }

    @Override
    public void migrate(MongoDatabase store) {
        var mails = store.getCollection(MongoMails.COLLECTION);
        for (Document index : mails.listIndexes().into(new ArrayList<>())) {
            if (index.get("key", Document.class).keySet().equals(Set.of(KEPT_UNTIL))) {
                mails.dropIndex(index.getString("name"));
            }
        }
        mails.updateMany(
                new Document(KEPT_UNTIL, new Document("$exists", true)),
                new Document("$unset", new Document(KEPT_UNTIL, "")));
    }
}
