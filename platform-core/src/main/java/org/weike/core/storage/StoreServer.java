package org.weike.core.storage;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;

/** Where the documents are kept: an address that the driver connects to. */
public interface StoreServer extends AutoCloseable {

    /** Names the server and the database. */
    ConnectionString address();

    /** Opens all collections of the database as they are at one moment; others may go on writing. */
    StoreMoment moment(MongoClient client);

    /** How long this process may believe what it read, for others may write to the same server. */
    Freshness freshness();

    /** Stops what was started to serve this address; a server that others run is left alone. */
    @Override
    void close();
}
