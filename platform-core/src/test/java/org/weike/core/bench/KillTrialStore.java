package org.weike.core.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.weike.core.storage.embedded.EmbeddedServer;

/** The process that is killed: a store, and a file that says where it listens. */
public final class KillTrialStore {

    private KillTrialStore() {}

    public static void main(String... args) throws Exception {
        try (var server = EmbeddedServer.in(Path.of(args[0]), false, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            StoreBench.collection(client, "trial")
                    .createIndex(Indexes.ascending("mark"), new IndexOptions().unique(true));
            Path ready = Path.of(args[1]);
            Path beside = ready.resolveSibling(ready.getFileName() + ".new");
            Files.writeString(beside, server.address().getConnectionString());
            Files.move(beside, ready, StandardCopyOption.ATOMIC_MOVE);
            TimeUnit.HOURS.sleep(1);
        }
    }
}
