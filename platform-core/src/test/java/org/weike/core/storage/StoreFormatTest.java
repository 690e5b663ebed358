package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weike.core.storage.embedded.EmbeddedServer;

class StoreFormatTest {

    private static final Migration TITLES = step(1, "title");
    private static final Migration SUMMARIES = step(2, "summary");

    private StoreServer server;
    private MongoClient client;
    private MongoDatabase store;

    @BeforeEach
    void open() {
        server = EmbeddedServer.inMemory(Clock.systemUTC());
        client = MongoClients.create(server.address());
        store = client.getDatabase("weike");
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void beginsAnEmptyStoreInTheNewestFormat() {
        assertThat(StoreFormat.bringUpToDate(store, List.of(TITLES, SUMMARIES))).isEqualTo(new StoreFormat(3));
        assertThat(StoreFormat.read(store)).isEqualTo(3);
    }

    @Test
    void migratesAnOlderStoreStepByStep() {
        StoreFormat.bringUpToDate(store, List.of());
        store.getCollection("lessons").insertOne(new Document("_id", "a"));

        StoreFormat.bringUpToDate(store, List.of(SUMMARIES, TITLES));
        StoreFormat.bringUpToDate(store, List.of(SUMMARIES, TITLES));

        assertThat(store.getCollection("lessons").find())
                .containsExactly(new Document("_id", "a").append("title", 1).append("summary", 1));
    }

    @Test
    void refusesANewerStore() {
        StoreFormat.bringUpToDate(store, List.of(TITLES));

        assertThatIllegalStateException()
                .isThrownBy(() -> StoreFormat.bringUpToDate(store, List.of()))
                .withMessageContaining("format 2")
                .withMessageContaining("newer Weike");
    }

    @Test
    void refusesMigrationsWithAGap() {
        assertThatIllegalStateException().isThrownBy(() -> StoreFormat.bringUpToDate(store, List.of(SUMMARIES)));
    }

    private static Migration step(int from, String field) {
        return new Migration() {

            @Override
            public int from() {
                return from;
            }

            @Override
            public void migrate(MongoDatabase store) {
                store.getCollection("lessons").updateMany(new Document(), Updates.inc(field, 1));
            }
        };
    }
}
