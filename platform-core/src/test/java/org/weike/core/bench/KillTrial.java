package org.weike.core.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        while (!Files.exists(address)) {
            if (!store.isAlive()) {
                throw new IllegalStateException("the store did not start");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        Process writer = start(KillTrialWriter.class, Files.readString(address), log.toString(), "round-" + round);
        TimeUnit.MILLISECONDS.sleep(1500 + chance.nextInt(2500));
        store.destroyForcibly().waitFor();
        if (!writer.waitFor(30, TimeUnit.SECONDS)) {
            writer.destroyForcibly();
        }
        return countLost(log);
    }

    private long countLost(Path log) throws IOException {
        List<String> acknowledged = Files.readAllLines(log);
        if (acknowledged.isEmpty()) {
            throw new IllegalStateException("nothing was acknowledged before the kill");
        }
        long lost = 0;
        try (var server = EmbeddedServer.in(folder.resolve("data"), false, Clock.systemUTC());
                var client = MongoClients.create(server.address())) {
            MongoCollection<Document> writes = StoreBench.collection(client, "trial");
            for (String line : acknowledged) {
                if (!line.endsWith(";")
                        || !isThere(writes, line.substring(0, line.length() - 1).split(" "))) {
                    lost += line.endsWith(";") ? 1 : 0;
                }
            }
        }
        return lost;
    }

    /** A line says which document was acknowledged with which revision; the value goes with the revision. */
    private static boolean isThere(MongoCollection<Document> writes, String[] acknowledged) {
        Document found = writes.find(new Document("_id", acknowledged[0])).first();
        if (found == null || found.getLong("rev") < Long.parseLong(acknowledged[1])) {
            return false;
        }
        Document indexed = writes.find(new Document("mark", found.get("mark"))).first();
        return found.equals(indexed)
                && Objects.equals(found.get("value"), KillTrialWriter.value(acknowledged[0], found.getLong("rev")));
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
