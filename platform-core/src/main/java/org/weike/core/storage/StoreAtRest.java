package org.weike.core.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** A store opened for copying alone, without the platform; an embedded one cannot be open in both at once. */
public final class StoreAtRest implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final StoreServer server;
    private final MongoClient client;
    private final StoreBackup backup;

    private StoreAtRest(StoreServer server, Clock clock) {
        this.server = server;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(server.address())
                .applyToClusterSettings(it -> it.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY)
                .build());
        backup = new StoreBackup(server, client, clock);
    }

    /** Opens what {@code weike.store} and {@code weike.data} would be set to. */
    public static StoreAtRest open(String store, Path folder, Clock clock) {
        return new StoreAtRest(StoreServers.open(store, folder, true, clock), clock);
    }

    public StoreBackup backup() {
        return backup;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
