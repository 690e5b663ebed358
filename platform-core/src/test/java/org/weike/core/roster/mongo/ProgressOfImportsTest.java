package org.weike.core.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.weike.core.storage.embedded.EmbeddedServer;

class ProgressOfImportsTest {

    private static final Date CHANGED = Date.from(Instant.parse("2026-11-20T01:00:00Z"));

    @Test
    void gathersHowFarAnImportHasComeHoweverOftenItIsCutOff() {
        try (var server = EmbeddedServer.inMemory(Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            var store = client.getDatabase("weike");
            var batches = store.getCollection("rosterBatches");
            batches.createIndex(Indexes.ascending("stage"));
            batches.createIndex(Indexes.ascending("created"));
            batches.createIndex(Indexes.ascending("node", "created"));
            batches.insertOne(new Document("_id", "one")
                    .append("node", "county")
                    .append("stage", "COMMITTED")
                    .append("pages", List.of(new Document("CREATE", 3)))
                    .append("done", 1)
                    .append("asked", false)
                    .append("changed", CHANGED));
            var done = new Document("_id", "two").append("progress", new Document("stage", "UNDONE"));
            batches.insertOne(done);

            new ProgressOfImports().migrate(store);
            new ProgressOfImports().migrate(store);

            assertThat(batches.find())
                    .containsExactly(
                            new Document("_id", "one")
                                    .append("node", "county")
                                    .append("changed", CHANGED)
                                    .append(
                                            "progress",
                                            new Document("stage", "COMMITTED")
                                                    .append("pages", List.of(new Document("CREATE", 3)))
                                                    .append("done", 1)
                                                    .append("asked", false))
                                    .append("keptUntil", Date.from(Instant.parse("2026-12-20T01:00:00Z"))),
                            done);
            assertThat(batches.listIndexes().into(new ArrayList<>()))
                    .extracting(it -> it.get("key", Document.class).keySet())
                    .doesNotContain(Set.of("stage"), Set.of("created"))
                    .hasSize(2);
        }
    }
}
