package org.weike.core.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.weike.core.storage.embedded.EmbeddedServer;

/** Measures the embedded store through the ordinary driver: rates, size, losses after a kill, finds and sweeps. */
public final class StoreBench {

    private static final int WRITERS = 16;
    private static final int SWEPT = 200_000;

    private final Figures figures;
    private final Path folder;
    private final Duration rateTime;
    private final Duration sizeTime;
    private final int kills;

    private StoreBench(Path folder, Path figures, boolean brief) {
        this.figures = new Figures(figures);
        this.folder = folder;
        rateTime = Duration.ofSeconds(brief ? 3 : 15);
        sizeTime = Duration.ofSeconds(brief ? 10 : 60);
        kills = brief ? 3 : 20;
    }

    /** The first argument names the file for the figures; {@code --brief} makes everything shorter. */
    public static void main(String... args) throws Exception {
        var bench = new StoreBench(
                Files.createTempDirectory("weike-bench"),
                Path.of(args.length == 0 ? "target/bench/store.json" : args[0]),
                List.of(args).contains("--brief"));
        try {
            bench.measure();
        } finally {
            delete(bench.folder);
        }
    }

    private void measure() throws Exception {
        in("rates", this::measureRates);
        measureRatesToDisk();
        measureSize();
        figures.add("lost_after_kill", (double) new KillTrial(folder.resolve("kill")).lostAfter(kills));
        in("sweep", this::measureReads);
        measureReopening(folder.resolve("sweep"));
    }

    private void measureRates(MongoClient client) throws Exception {
        write(client, 1, Duration.ofSeconds(3));
        figures.add("writes_1_per_s", write(client, 1, rateTime) / (double) rateTime.toSeconds());
        figures.add("writes_16_per_s", write(client, WRITERS, rateTime) / (double) rateTime.toSeconds());
        figures.add("guarded_updates_per_s", guardedUpdates(client) / (double) rateTime.toSeconds());
    }

    /** With {@code weike.store.fsync=always}; it says more about the disk than about the store. */
    private void measureRatesToDisk() throws Exception {
        Path store = Files.createDirectories(folder.resolve("disk"));
        try (var server = EmbeddedServer.in(store, true, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            var time = Duration.ofSeconds(3);
            figures.add("fsync_writes_1_per_s", write(client, 1, time) / (double) time.toSeconds());
            figures.add("fsync_writes_16_per_s", write(client, WRITERS, time) / (double) time.toSeconds());
        }
    }

    private void measureSize() throws Exception {
        Path store = Files.createDirectories(folder.resolve("size"));
        try (var server = EmbeddedServer.in(store, false, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            collection(client, "writes").createIndex(Indexes.ascending("person"));
            long writes = write(client, WRITERS, sizeTime);
            TimeUnit.SECONDS.sleep(5);
            figures.add("bytes_per_write", sizeOf(store) / (double) writes);
        }
    }

    private static long write(MongoClient client, int writers, Duration time) throws Exception {
        MongoCollection<Document> writes = collection(client, "writes");
        return together(writers, time, chance -> writes.insertOne(attempt(chance)));
    }

    /** Each writer changes documents of its own, guarded by their revision as the platform does it. */
    private long guardedUpdates(MongoClient client) throws Exception {
        MongoCollection<Document> accounts = collection(client, "accounts");
        int count = 10_000;
        accounts.insertMany(Stream.iterate(0, it -> it + 1)
                .limit(count)
                .map(it -> new Document("_id", "person-" + it + ":2026")
                        .append("rev", 0L)
                        .append("hours", 0L)
                        .append("entries", List.of()))
                .toList());
        var done = new AtomicLong();
        together(WRITERS, rateTime, chance -> {
            var id = Filters.eq("_id", "person-" + chance.nextInt(count) + ":2026");
            Document account = accounts.find(id).first();
            long rev = account == null ? -1 : account.getLong("rev");
            var result = accounts.updateOne(
                    Filters.and(id, Filters.eq("rev", rev)),
                    Updates.combine(Updates.inc("hours", 25L), Updates.inc("rev", 1L)));
            done.addAndGet(result.getModifiedCount());
        });
        return done.get();
    }

    private void measureReads(MongoClient client) throws InterruptedException {
        MongoCollection<Document> people = collection(client, "people");
        people.createIndex(Indexes.ascending("organization", "name"));
        var chance = new Random(1);
        for (int i = 0; i < SWEPT; i += 1000) {
            people.insertMany(Stream.generate(() -> attempt(chance)).limit(1000).toList());
        }
        figures.add("index_find_ms", indexFind(people));
        sweep(people);
    }

    private static double indexFind(MongoCollection<Document> people) {
        int finds = 2000;
        var chance = new Random(2);
        long start = 0;
        for (int i = -500; i < finds; i++) {
            if (i == 0) {
                start = System.nanoTime();
            }
            people.find(Filters.eq("organization", "organization-" + chance.nextInt(40_000)))
                    .into(new ArrayList<>());
        }
        return (System.nanoTime() - start) / 1e6 / finds;
    }

    /** Begins when the last checkpoint has let go of what the inserts left in memory. */
    private void sweep(MongoCollection<Document> people) throws InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        var heap = new HeapWatch();
        long start = System.nanoTime();
        long seen = 0;
        for (Document ignored : people.find().batchSize(1000)) {
            seen++;
            heap.sample(seen);
        }
        if (seen != SWEPT) {
            throw new IllegalStateException("swept " + seen + " documents");
        }
        figures.add("sweep_200k_s", (System.nanoTime() - start) / 1e9 - heap.secondsSpent());
        figures.add("sweep_heap_mb", heap.mostMegabytes());
    }

    private void measureReopening(Path store) {
        long start = System.nanoTime();
        try (var server = EmbeddedServer.in(store, false, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            if (collection(client, "people").find().first() == null) {
                throw new IllegalStateException("nothing was found again");
            }
            figures.add("reopen_ms", (System.nanoTime() - start) / 1e6);
        }
    }

    private void in(String name, Trial trial) throws Exception {
        try (var server = EmbeddedServer.in(folder.resolve(name), false, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            trial.run(client);
        }
    }

    private static long together(int writers, Duration time, Work work)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                var chance = new Random(i);
                Callable<Long> writer = () -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        work.run(chance);
                        count++;
                    }
                    return count;
                };
                counts.add(pool.submit(writer));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum;
        }
    }

    static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("weike").getCollection(name);
    }

    /** About what a lesson attempt looks like. */
    private static Document attempt(Random chance) {
        return new Document("_id", "%013x-%s".formatted(System.currentTimeMillis(), UUID.randomUUID()))
                .append("person", "person-" + chance.nextInt(198_000))
                .append("organization", "organization-" + chance.nextInt(40_000))
                .append("name", "学员" + chance.nextInt(10_000))
                .append("lesson", "lesson-" + chance.nextInt(200))
                .append("rev", 0L)
                .append("granted", chance.nextInt(600))
                .append("covered", List.of(new Document("from", 0).append("to", chance.nextInt(300))));
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(it -> it.toFile().length()).sum();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Something to measure over an open store. */
    private interface Trial {

        void run(MongoClient client) throws Exception;
    }

    /** One acknowledged piece of work. */
    private interface Work {

        void run(Random chance);
    }
}
