package org.weike.core.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.weike.core.storage.embedded.EmbeddedServer;

/**
 * Kills a store with SIGKILL while another process writes to it, and compares what was acknowledged with what is found.
 */
public final class KillTrial {

    private final Path folder;
    private final Random chance = new Random(20);

    public KillTrial(Path folder) {
        this.folder = folder;
    }

    /** How many acknowledged writes are missing or differ after so many kills of the same store. */
    public long lostAfter(int kills) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        long lost = 0;
        for (int round = 0; round < kills; round++) {
            lost += lostInRound(round);
        }
        return lost;
    }

    private long lostInRound(int round) throws IOException, InterruptedException {
        Path log = folder.resolve("acknowledged-" + round);
        Path address = folder.resolve("address-" + round);
        Process store = start(KillTrialStore.class, folder.resolve("data").toString(), address.toString());
        awaitFirstWordIn(address, store);
        Process writer = start(KillTrialWriter.class, Files.readString(address), log.toString(), "round-" + round);
        awaitFirstWordIn(log, writer);
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(3000));
        store.destroyForcibly().waitFor();
        if (!writer.waitFor(30, TimeUnit.SECONDS)) {
            writer.destroyForcibly();
        }
        return countLost(log);
    }

    /** A busy machine takes its time to start a process. */
    private static void awaitFirstWordIn(Path file, Process process) throws IOException, InterruptedException {
        while (!Files.exists(file) || Files.size(file) == 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("a process did not start, or said nothing: " + file);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private long countLost(Path log) throws IOException {
        Map<String, Long> acknowledged = read(log);
        if (acknowledged.isEmpty()) {
            throw new IllegalStateException("nothing was acknowledged before the kill");
        }
        try (var server = EmbeddedServer.in(folder.resolve("data"), false, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            MongoCollection<Document> writes = StoreBench.collection(client, "trial");
            return acknowledged.entrySet().stream()
                    .filter(it -> !isThere(writes, it.getKey(), it.getValue()))
                    .count();
        }
    }

    /** The last acknowledged revision of each document; a line without its end was not logged in time. */
    private static Map<String, Long> read(Path log) throws IOException {
        var revisions = new HashMap<String, Long>();
        for (String line : Files.readAllLines(log)) {
            if (line.endsWith(";")) {
                String[] parts = line.substring(0, line.length() - 1).split(" ", 2);
                revisions.merge(parts[0], Long.valueOf(parts[1]), Math::max);
            }
        }
        return revisions;
    }

    /** The value and the indexed mark go with the revision that is found. */
    private static boolean isThere(MongoCollection<Document> writes, String id, long revision) {
        Document found = writes.find(new Document("_id", id)).first();
        if (found == null || found.getLong("rev") < revision) {
            return false;
        }
        Document indexed = writes.find(new Document("mark", found.get("mark"))).first();
        return found.equals(indexed)
                && Objects.equals(found.get("value"), KillTrialWriter.value(id, found.getLong("rev")));
    }

    private static Process start(Class<?> main, String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
    }
}
