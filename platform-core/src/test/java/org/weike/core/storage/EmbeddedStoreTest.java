package org.weike.core.storage;

import java.time.Clock;
import org.weike.core.storage.embedded.EmbeddedServer;

/** The contract over the store inside this process. */
class EmbeddedStoreTest extends StoreContract {

    @Override
    StoreServer open() {
        return EmbeddedServer.in(folder.resolve("data"), false, Clock.systemUTC());
    }
}
