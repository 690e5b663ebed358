package org.weike.core.credit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.weike.core.storage.embedded.EmbeddedServer;

class NormsOfRuleSetsTest {

    private static final List<String> MEMBERS =
            List.of("PROBATIONARY", "FULL", "SUSPENDED", "LOST_CONTACT", "RESTORED");

    @Test
    void saysWhomEachTargetIsForOnceHoweverOftenItIsCutOff() {
        try (var server = EmbeddedServer.inMemory(Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            var store = client.getDatabase("weike");
            var sets = store.getCollection("rule-sets");
            sets.insertOne(new Document("_id", "default:1")
                    .append("targets", List.of(target("MEMBERS", 3200L), target("SECRETARIES", 5600L))));

            new NormsOfRuleSets().migrate(store);
            new NormsOfRuleSets().migrate(store);

            assertThat(sets.find())
                    .containsExactly(new Document("_id", "default:1")
                            .append(
                                    "norms",
                                    new Document(
                                                    "targets",
                                                    List.of(
                                                            target("MEMBERS", 3200L)
                                                                    .append("whom", whom(List.of())),
                                                            target("SECRETARIES", 5600L)
                                                                    .append("whom", whom(List.of("SECRETARY")))))
                                            .append("exemptions", List.of())
                                            .append("joining", "BY_DAY")));
        }
    }

    private static Document target(String group, long hours) {
        return new Document("group", group).append("hours", hours);
    }

    private static Document whom(List<String> roles) {
        return new Document("roles", roles).append("homes", List.of()).append("standings", MEMBERS);
    }
}
