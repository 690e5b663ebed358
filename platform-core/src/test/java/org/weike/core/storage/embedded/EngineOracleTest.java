package org.weike.core.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The unmodified engine is the oracle: whatever is asked, ours answers the same. */
@Timeout(60)
class EngineOracleTest {

    private static final int OPERATIONS = 600;

    @TempDir
    private Path folder;

    private MongoServer oracleServer;
    private EmbeddedServer ownServer;
    private MongoClient oracleClient;
    private MongoClient ownClient;

    @BeforeEach
    void start() {
        oracleServer = new MongoServer(new MemoryBackend());
        oracleClient = MongoClients.create(oracleServer.bindAndGetConnectionString());
        ownServer = EmbeddedServer.in(folder, false, Clock.systemUTC());
        ownClient = MongoClients.create(ownServer.address());
    }

    @AfterEach
    void stop() {
        oracleClient.close();
        ownClient.close();
        oracleServer.shutdownNow();
        ownServer.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersRandomOperationsAsTheUnmodifiedEngineDoes(long seed) {
        MongoCollection<Document> oracle = indexed(oracleClient, seed);
        MongoCollection<Document> own = indexed(ownClient, seed);
        var world = new RandomWorld(seed);

        for (int i = 0; i < OPERATIONS; i++) {
            Function<MongoCollection<Document>, Object> operation = world.operation();
            assertThat(answer(operation, own))
                    .as("operation %s of seed %s", i, seed)
                    .isEqualTo(answer(operation, oracle));
        }
        assertThat(contents(own)).isEqualTo(contents(oracle));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void answersTheSameAfterItWasOpenedAgain(long seed) {
        MongoCollection<Document> oracle = indexed(oracleClient, seed);
        var world = new RandomWorld(seed);
        MongoCollection<Document> own = indexed(ownClient, seed);

        for (int i = 0; i < OPERATIONS; i++) {
            if (i % 150 == 149) {
                own = reopened();
            }
            Function<MongoCollection<Document>, Object> operation = world.operation();
            assertThat(answer(operation, own))
                    .as("operation %s of seed %s", i, seed)
                    .isEqualTo(answer(operation, oracle));
        }
        assertThat(contents(own)).isEqualTo(contents(oracle));
    }

    private MongoCollection<Document> reopened() {
        ownClient.close();
        ownServer.close();
        ownServer = EmbeddedServer.in(folder, false, Clock.systemUTC());
        ownClient = MongoClients.create(ownServer.address());
        return ownClient.getDatabase("oracle").getCollection("things");
    }

    private static MongoCollection<Document> indexed(MongoClient client, long seed) {
        var things = client.getDatabase("oracle").getCollection("things");
        things.createIndex(
                Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
        if (seed % 2 == 0) {
            things.createIndex(Indexes.ascending("a"));
            things.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")));
            things.createIndex(Indexes.ascending("list"));
        } else {
            things.createIndex(Indexes.compoundIndex(Indexes.descending("a"), Indexes.ascending("tag", "b")));
            things.createIndex(Indexes.ascending("parts.x"));
            things.createIndex(Indexes.compoundIndex(Indexes.ascending("list"), Indexes.descending("a")));
            things.createIndex(Indexes.ascending("deep.x", "deep.y"), new IndexOptions().sparse(true));
        }
        return things;
    }

    private static Object answer(
            Function<MongoCollection<Document>, Object> operation, MongoCollection<Document> collection) {
        try {
            return operation.apply(collection);
        } catch (MongoException e) {
            return e.getClass().getSimpleName() + " " + e.getCode();
        }
    }

    private static Object contents(MongoCollection<Document> collection) {
        return collection.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }
}
