package org.weike.core.storage;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.util.Objects;

/** A MongoDB that somebody else runs. */
record RemoteServer(ConnectionString address) implements StoreServer {

    private static final String DATABASE = "weike";

    /** Takes a standard connection string; the database is {@code weike} where it names none. */
    static RemoteServer at(String uri) {
        var address = new ConnectionString(uri);
        return new RemoteServer(address.getDatabase() == null ? new ConnectionString(withDatabase(uri)) : address);
    }

    private static String withDatabase(String uri) {
        int options = uri.indexOf('?');
        String hosts = options < 0 ? uri : uri.substring(0, options);
        String path = hosts.endsWith("/") ? hosts : hosts + "/";
        return path + DATABASE + (options < 0 ? "" : uri.substring(options));
    }

    @Override
    public StoreMoment moment(MongoClient client) {
        var session = client.startSession(
                ClientSessionOptions.builder().snapshot(true).build());
        return StoreMoment.in(session, client.getDatabase(Objects.requireNonNull(address.getDatabase())));
    }

    @Override
    public Freshness freshness() {
        return Freshness.SHARED;
    }

    @Override
    public void close() {}
}
