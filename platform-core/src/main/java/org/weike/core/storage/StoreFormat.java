package org.weike.core.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The number of the shape that documents have; kept in the store and raised by migrations, one step at a time. */
public record StoreFormat(int number) {

    static final String COLLECTION = "store";

    private static final Logger LOG = LoggerFactory.getLogger(StoreFormat.class);

    private static final int FIRST = 1;
    private static final String ID = "format";
    private static final String NUMBER = "number";
    private static final String UNFINISHED = "unfinished";

    /** Migrates an older store to what this program knows; refuses a newer one without touching it. */
    static StoreFormat bringUpToDate(MongoDatabase store, List<Migration> migrations) {
        requireWhole(store);
        List<Migration> steps = inOrder(migrations);
        int known = FIRST + steps.size();
        int stored = isEmpty(store) ? known : read(store);
        if (stored > known) {
            throw new StoreRefusal("the store has format " + stored + ", but this Weike knows formats up to " + known
                    + ": start the newer Weike that wrote it");
        }
        for (Migration step : steps.subList(stored - FIRST, steps.size())) {
            LOG.info("migrating the store from format {} to {}", step.from(), step.from() + 1);
            step.migrate(store);
            write(store, step.from() + 1);
        }
        write(store, known);
        return new StoreFormat(known);
    }

    private static List<Migration> inOrder(List<Migration> migrations) {
        List<Migration> steps = migrations.stream()
                .sorted(Comparator.comparingInt(Migration::from))
                .toList();
        boolean complete =
                IntStream.range(0, steps.size()).allMatch(it -> steps.get(it).from() == FIRST + it);
        if (!complete) {
            throw new IllegalStateException("migrations must start from 1, 2, 3 and so on: "
                    + steps.stream().map(Migration::from).toList());
        }
        return steps;
    }

    static boolean isEmpty(MongoDatabase store) {
        return store.listCollectionNames().into(new ArrayList<>()).isEmpty();
    }

    static int read(MongoDatabase store) {
        Document format = collection(store).find(Filters.eq(ID)).first();
        return format == null ? FIRST : format.getInteger(NUMBER, FIRST);
    }

    /** Fails if the store was being filled from a copy when that was cut off. */
    static void requireWhole(MongoDatabase store) {
        if (collection(store).find(Filters.eq(UNFINISHED)).first() != null) {
            throw new StoreRefusal("the store is only half filled, because a restore or a move into it was cut"
                    + " off: restore into it again and say --replace");
        }
    }

    static void markUnfinished(MongoDatabase store) {
        collection(store)
                .replaceOne(Filters.eq(UNFINISHED), new Document("_id", UNFINISHED), new ReplaceOptions().upsert(true));
    }

    static void unmark(MongoDatabase store) {
        collection(store).deleteOne(Filters.eq(UNFINISHED));
        if (collection(store).find().first() == null) {
            collection(store).drop();
        }
    }

    private static void write(MongoDatabase store, int number) {
        collection(store)
                .replaceOne(
                        Filters.eq(ID),
                        new Document("_id", ID).append(NUMBER, number),
                        new ReplaceOptions().upsert(true));
    }

    private static MongoCollection<Document> collection(MongoDatabase store) {
        return store.getCollection(COLLECTION);
    }
}
