package org.weike.core.storage.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.weike.core.storage.StoreMoment;
import org.weike.core.storage.StoreServer;

/** The MongoDB inside this process, on a free port that only this machine reaches. */
public final class EmbeddedServer implements StoreServer {

    private static final String DATABASE = "weike";
    private static final String FILE = "store.mv";

    private final DurableMaps maps;
    private final MongoServer server;
    private final ConnectionString address;
    private final @Nullable FolderLock lock;

<<<<<<< HEAD
    private EmbeddedServer(MVStore store, Clock clock, @Nullable FolderLock lock) {
=======
    private EmbeddedServer(DurableMaps maps, Clock clock, @Nullable FolderLock lock) {
        this.maps = maps;
>>>>>>> engine
        this.lock = lock;
        server = new MongoServer(new H2Backend(store, clock));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = new ConnectionString(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/" + DATABASE);
    }

    /** Opens the store in the folder, or starts an empty one; fails while another process has it open. */
    public static EmbeddedServer in(Path folder, Clock clock) {
        var lock = FolderLock.hold(folder);
        return new EmbeddedServer(
                new MVStore.Builder().fileName(folder.resolve(FILE).toString()).open(), clock, lock);
    }

    /** Starts an empty store that is forgotten when it is closed. */
    public static EmbeddedServer inMemory(Clock clock) {
        return new EmbeddedServer(new MVStore.Builder().open(), clock, null);
    }

    @Override
    public ConnectionString address() {
        return address;
    }

    @Override
    public StoreMoment moment(MongoClient client) {
        return maps.undisturbed(() -> StoreMoment.undisturbed(client.getDatabase(DATABASE)));
    }

    @Override
    public void close() {
        server.shutdownNow();
        if (lock != null) {
            lock.close();
        }
    }
}
