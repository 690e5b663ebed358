package org.weike.core.storage;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** All collections as they were at one moment, to be read once, one after the other. */
public final class StoreMoment implements AutoCloseable {

    private static final int BATCH = 100;

    private final Map<String, MongoCursor<RawBsonDocument>> cursors = new TreeMap<>();
    private final @Nullable ClientSession session;

    private StoreMoment(@Nullable ClientSession session) {
        this.session = session;
    }

    /** Opens a cursor over each collection; the caller sees to it that nothing is written meanwhile. */
    public static StoreMoment undisturbed(MongoDatabase database) {
        return new StoreMoment(null).open(database);
    }

    /** Opens a cursor over each collection in a session that reads one moment. */
    static StoreMoment in(ClientSession session, MongoDatabase database) {
        return new StoreMoment(session).open(database);
    }

    private StoreMoment open(MongoDatabase database) {
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            if (!name.startsWith("system.")) {
                var collection = database.getCollection(name, RawBsonDocument.class);
                FindIterable<RawBsonDocument> all = session == null ? collection.find() : collection.find(session);
                cursors.put(name, all.batchSize(BATCH).iterator());
            }
        }
        return this;
    }

    Map<String, MongoCursor<RawBsonDocument>> collections() {
        return cursors;
    }

    @Override
    public void close() {
        cursors.values().forEach(MongoCursor::close);
        if (session != null) {
            session.close();
        }
    }
}
