package org.weike.core.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * A store opened for copying or checking alone, without the platform; an embedded one cannot be open in both at once.
 */
public final class StoreAtRest implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final StoreServer server;
    private final MongoClient client;
    private final StoreBackup backup;
    private final Clock clock;

    private StoreAtRest(StoreServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
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

    /**
     * Lets a part of the platform that is opened without the rest read the documents; those with variants look as they
     * lie there, and none are migrated.
     */
    public void shareWith(GenericApplicationContext part) {
        StoreFormat.requireWhole(client.getDatabase(database()));
        var documents = documents();
        part.registerBean(Clock.class, () -> clock);
        part.registerBean(MongoOperations.class, () -> documents);
        part.registerBean(Sweeps.class, () -> new Sweeps(documents));
    }

    private MongoOperations documents() {
        var factory = new SimpleMongoClientDatabaseFactory(client, database());
        var conversions = StoredForms.conversions();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = StoredForms.converter(factory, context, conversions, Map.of());
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    private String database() {
        return Objects.requireNonNull(server.address().getDatabase());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
