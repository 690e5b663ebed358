package org.weike.core.bench;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The process that writes: inserts, guarded updates and bulks, each acknowledgement logged before the next write. */
public final class KillTrialWriter {

    private static final int THREADS = 4;

    private final MongoCollection<Document> writes;
    private final FileChannel log;
    private final String name;

    private KillTrialWriter(MongoCollection<Document> writes, FileChannel log, String name) {
        this.writes = writes;
        this.log = log;
        this.name = name;
    }

    public static void main(String... args) throws Exception {
        // The first connection of a young process takes long on a busy machine; the end of the store is noticed soon.
        try (var patient = MongoClients.create(args[0])) {
            patient.getDatabase("trial").runCommand(new Document("ping", 1));
        }
        String address = args[0] + "?serverSelectionTimeoutMS=500&connectTimeoutMS=500";
        try (var client = MongoClients.create(address);
                var log = FileChannel.open(
                        Path.of(args[1]),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.WRITE)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                var writer = new KillTrialWriter(StoreBench.collection(client, "trial"), log, args[2] + "-" + i);
                threads.add(Thread.ofPlatform().start(writer::writeUntilTheStoreIsGone));
            }
            for (Thread each : threads) {
                each.join();
            }
        }
    }

    /** What a document holds at a revision. */
    static String value(String id, long rev) {
        return id + "@" + rev + "!".repeat((int) (rev % 50));
    }

    private void writeUntilTheStoreIsGone() {
        var chance = new Random(name.hashCode());
        var revisions = new ArrayList<Long>();
        try {
            while (true) {
                if (revisions.isEmpty() || chance.nextInt(3) == 0) {
                    insert(revisions);
                } else if (chance.nextInt(4) == 0) {
                    bulk(revisions, chance);
                } else {
                    update(revisions, chance.nextInt(revisions.size()));
                }
            }
        } catch (MongoException storeIsGone) {
            return;
        }
    }

    private void insert(List<Long> revisions) {
        String id = name + "-" + revisions.size();
        writes.insertOne(new Document("_id", id)
                .append("rev", 0L)
                .append("mark", value(id, 0))
                .append("value", value(id, 0)));
        revisions.add(0L);
        acknowledge(List.of(id + " 0"));
    }

    private void update(List<Long> revisions, int which) {
        String id = name + "-" + which;
        long rev = revisions.get(which);
        writes.updateOne(guard(id, rev), change(id, rev + 1));
        revisions.set(which, rev + 1);
        acknowledge(List.of(id + " " + (rev + 1)));
    }

    private void bulk(List<Long> revisions, Random chance) {
        List<WriteModel<Document>> changes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int which = chance.nextInt(revisions.size()); which < revisions.size() && changes.size() < 20; which++) {
            String id = name + "-" + which;
            long rev = revisions.get(which);
            changes.add(new UpdateOneModel<>(guard(id, rev), change(id, rev + 1)));
            lines.add(id + " " + (rev + 1));
            revisions.set(which, rev + 1);
        }
        writes.bulkWrite(changes);
        acknowledge(lines);
    }

    private static Bson guard(String id, long rev) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("rev", rev));
    }

    private static Bson change(String id, long rev) {
        return Updates.combine(
                Updates.set("rev", rev), Updates.set("value", value(id, rev)), Updates.set("mark", value(id, rev)));
    }

    private void acknowledge(List<String> lines) {
        var bytes = ByteBuffer.wrap((String.join(";\n", lines) + ";\n").getBytes(StandardCharsets.US_ASCII));
        try {
            log.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
