package org.weike.core.storage.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.weike.core.storage.Freshness;
import org.weike.core.storage.StoreMoment;
import org.weike.core.storage.StoreServer;

/** The MongoDB inside this process, on a free port that only this machine reaches. */
public final class EmbeddedServer implements StoreServer {

    private static final String DATABASE = "weike";

    /** A connection keeps to one thread, which waits while its write becomes durable. */
    private static final int THREADS = 64;

    private final DurableMaps maps;
    private final MongoServer server;
    private final Housekeeper housekeeper;
    private final ConnectionString address;
    private final @Nullable FolderLock lock;

    private EmbeddedServer(DurableMaps maps, Clock clock, @Nullable FolderLock lock) {
        this.maps = maps;
        this.lock = lock;
        var backend = new EmbeddedBackend(maps, clock);
        housekeeper = new Housekeeper(maps, backend.cursors());
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
        address = new ConnectionString(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/" + DATABASE);
    }

    /**
     * Opens the store in the folder, or starts an empty one; fails while another process has it open. What is answered
     * survives the end of this process, and with {@code everyWriteToDisk} a power cut too.
     */
    public static EmbeddedServer in(Path folder, boolean everyWriteToDisk, Clock clock) {
        var lock = FolderLock.hold(folder);
        try {
            return new EmbeddedServer(DurableMaps.in(folder, everyWriteToDisk), clock, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts an empty store that is forgotten when it is closed. */
    public static EmbeddedServer inMemory(Clock clock) {
        return new EmbeddedServer(DurableMaps.inMemory(), clock, null);
    }

    @Override
    public ConnectionString address() {
        return address;
    }

    @Override
    public StoreMoment moment(MongoClient client) {
        return maps.undisturbed(() -> StoreMoment.undisturbed(client.getDatabase(DATABASE)));
    }

    /** The folder is locked, so that no other process writes here. */
    @Override
    public Freshness freshness() {
        return Freshness.ALONE;
    }

    @Override
    public void close() {
        housekeeper.close();
        server.shutdownNow();
        if (lock != null) {
            lock.close();
        }
    }
}
