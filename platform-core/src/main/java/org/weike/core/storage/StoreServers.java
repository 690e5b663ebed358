package org.weike.core.storage;

import java.nio.file.Path;
import java.time.Clock;
import org.weike.core.storage.embedded.EmbeddedServer;

/** Finds or starts the server that the setting {@code weike.store} names. */
final class StoreServers {

    private StoreServers() {}

    /** The setting is {@code embedded} in the folder, {@code memory}, or a standard connection string. */
    static StoreServer open(String store, Path folder, boolean everyWriteToDisk, Clock clock) {
        return switch (store) {
            case "embedded" -> EmbeddedServer.in(folder, everyWriteToDisk, clock);
            case "memory" -> EmbeddedServer.inMemory(clock);
            default -> RemoteServer.at(store);
        };
    }
}
