package org.weike.core.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.weike.core.storage.embedded.EmbeddedServer;

class ImportsKeptSinceTest {

    private static final Date CHANGED = Date.from(Instant.parse("2026-11-20T01:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2026-12-20T01:00:00Z"));
    private static final Date AT_ONCE = Date.from(Instant.EPOCH);

    @Test
    void keepsEveryImportSinceItsLastChange() {
        try (var server = EmbeddedServer.inMemory(Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            var store = client.getDatabase("weike");
            var batches = store.getCollection("rosterBatches");
            batches.createIndex(Indexes.ascending("keptUntil"));
            batches.insertOne(batch("kept").append("keptUntil", UNTIL));
            batches.insertOne(batch("emptying").append("keptUntil", AT_ONCE));
            batches.insertOne(batch("emptied"));

            new ImportsKeptSince().migrate(store);
            new ImportsKeptSince().migrate(store);

            assertThat(batches.find())
                    .containsExactlyInAnyOrder(
                            batch("kept").append("keptSince", CHANGED),
                            batch("emptying").append("keptSince", AT_ONCE),
                            batch("emptied"));
            assertThat(batches.listIndexes())
                    .extracting(it -> it.getString("name"))
                    .containsExactly("_id_");
        }
    }

    private static Document batch(String id) {
        return new Document("_id", id).append("changed", CHANGED);
    }
}
