package org.weike.core.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writers, long readings and housekeeping without a pause, all at the same time. */
@Timeout(120)
class BusyStoreTest {

    private static final int COUNT = 3000;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("weike.busy.seconds", 4));

    @TempDir
    private Path folder;

    private DurableMaps maps;
    private MongoServer server;
    private MongoClient client;
    private MongoCollection<Document> accounts;

    @BeforeEach
    void open() {
        maps = DurableMaps.in(folder, false);
        server = new MongoServer(new EmbeddedBackend(maps, Clock.systemUTC()));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, 16);
        client = MongoClients.create(server.getConnectionString());
        accounts = client.getDatabase("busy").getCollection("accounts");
        accounts.createIndex(Indexes.ascending("group", "n"));
        accounts.insertMany(IntStream.range(0, COUNT)
                .mapToObj(it -> new Document("_id", it)
                        .append("group", it % 10)
                        .append("n", 0L)
                        .append("padding", "x".repeat(200)))
                .toList());
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void showsEveryReaderOneMomentAndLosesNothing() throws Exception {
        List<Callable<Long>> work = List.of(
                () -> write(1),
                () -> write(2),
                () -> write(3),
                this::readByOrder,
                this::readByIndex,
                () -> repeat(() -> {
                    maps.checkpoint();
                    maps.tidy(true);
                }));

        long written = 0;
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            List<Future<Long>> results = new ArrayList<>();
            work.forEach(it -> results.add(pool.submit(it)));
            for (Future<Long> each : results.subList(0, 3)) {
                written += each.get();
            }
            for (Future<Long> each : results) {
                assertThat(each.get()).isPositive();
            }
        }

        assertThat(sum()).isEqualTo(written);
    }

    private long write(int seed) {
        var chance = new Random(seed);
        return repeat(() -> accounts.updateOne(
                Filters.eq("_id", chance.nextInt(COUNT)),
                Updates.combine(Updates.inc("n", 1L), Updates.set("group", chance.nextInt(10)))));
    }

    private long readByOrder() {
        return repeat(() -> assertThat(ids(new Document())).hasSize(COUNT));
    }

    /** Every document is in exactly one group at any one moment. */
    private long readByIndex() {
        return repeat(() -> assertThat(ids(Filters.gte("group", 0))).hasSize(COUNT));
    }

    private List<Object> ids(Bson query) {
        var ids = new ArrayList<Object>();
        accounts.find(query).batchSize(100).forEach(it -> ids.add(it.get("_id")));
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids;
    }

    private long sum() {
        long sum = 0;
        for (Document each : accounts.find()) {
            sum += each.getLong("n");
        }
        return sum;
    }

    private static long repeat(Runnable work) {
        long end = System.nanoTime() + TIME.toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            work.run();
            count++;
        }
        return count;
    }
}
