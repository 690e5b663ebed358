package org.weike.core.study.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.weike.core.storage.embedded.EmbeddedServer;

class ClocksBesideAttemptsTest {

    @Test
    void movesEachClockOnceHoweverOftenItIsCutOff() {
        try (var server = EmbeddedServer.inMemory(Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            var store = client.getDatabase("weike");
            var clocks = store.getCollection("study-clocks");
            var attempts = store.getCollection("attempts");
            attempts.insertOne(new Document("_id", "0190-attempt"));
            clocks.insertOne(new Document("_id", "li-na").append("rev", 3L).append("holder", "0190-attempt"));
            clocks.insertOne(new Document("_id", "wang-wei").append("rev", 1L));
            attempts.insertOne(new Document("_id", "clock-li-na").append("rev", 3L));

            new ClocksBesideAttempts().migrate(store);
            new ClocksBesideAttempts().migrate(store);

            assertThat(attempts.find())
                    .containsExactly(
                            new Document("_id", "0190-attempt"),
                            new Document("_id", "clock-li-na").append("rev", 3L).append("holder", "0190-attempt"),
                            new Document("_id", "clock-wang-wei").append("rev", 1L));
            assertThat(store.listCollectionNames().into(new ArrayList<>())).doesNotContain("study-clocks");
        }
    }
}
