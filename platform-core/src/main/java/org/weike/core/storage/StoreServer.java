package org.weike.core.storage;

import com.mongodb.ConnectionString;

/** Where the documents are kept: an address that the driver connects to. */
public interface StoreServer extends AutoCloseable {

    /** Names the server and the database. */
    ConnectionString address();

    /** Stops what was started to serve this address; a server that others run is left alone. */
    @Override
    void close();
}
