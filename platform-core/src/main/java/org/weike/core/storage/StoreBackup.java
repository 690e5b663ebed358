package org.weike.core.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Copies the whole store as it was at one moment: into a file, from a file into an empty store, or to another server.
 * Keys are not in the store, so no copy contains them.
 */
public final class StoreBackup {

    private static final int PATIENCE_SECONDS = 10;

    private final StoreServer server;
    private final MongoClient client;
    private final Clock clock;

    StoreBackup(StoreServer server, MongoClient client, Clock clock) {
        this.server = server;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Writes a zip file of BSON documents, collection by collection, and last a manifest with counts and SHA-256 sums.
     * The platform may be at work meanwhile.
     */
    public BackupManifest writeTo(OutputStream target) throws IOException {
        StoreFormat.requireWhole(store());
        List<BackupManifest.Part> parts = new ArrayList<>();
        try (var moment = server.moment(client);
                var zip = new ZipOutputStream(target)) {
            for (Map.Entry<String, MongoCursor<RawBsonDocument>> each :
                    moment.collections().entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey() + BackupCheck.SUFFIX));
                var bytes = new BsonFile.Writer(zip);
                each.getValue().forEachRemaining(bytes::write);
                parts.add(
                        new BackupManifest.Part(each.getKey(), bytes.count(), bytes.sha256(), indexes(each.getKey())));
                zip.closeEntry();
            }
            var manifest = new BackupManifest(clock.instant(), StoreFormat.read(store()), parts);
            zip.putNextEntry(new ZipEntry(BackupCheck.MANIFEST));
            zip.write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    /**
     * What a file says of itself, once every document in it was found to be as it was written; fails with a sentence
     * that says what is wrong with it otherwise.
     */
    public static BackupManifest check(Path file) throws IOException {
        return new BackupCheck(file).read();
    }

    /**
     * Checks the whole file first and then fills this store, which must be empty. The platform migrates the documents
     * at its next start if they are older than it.
     */
    public BackupManifest restore(Path file) throws IOException {
        BackupManifest manifest = check(file);
        return fill(StoreFilling.ofEmpty(store()), file, manifest);
    }

    /**
     * As {@link #restore}, but what is in this store is lost; fails if the file is of a newer format than the store.
     */
    public BackupManifest replace(Path file) throws IOException {
        BackupManifest manifest = check(file);
        int format = StoreFormat.read(store());
        if (!StoreFormat.isEmpty(store()) && manifest.format() > format) {
            throw new IllegalStateException("the backup has format " + manifest.format() + ", but the store here has "
                    + format + ": start the newer Weike on it first, or restore into an empty folder");
        }
        return fill(StoreFilling.instead(store()), file, manifest);
    }

    /** Copies everything to the database that the connection string names, which must be empty, and counts it there. */
    public long moveTo(String uri) {
        StoreFormat.requireWhole(store());
        var target = RemoteServer.at(uri).address();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(target)
                .applyToClusterSettings(it -> it.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY)
                .build();
        try (var other = MongoClients.create(settings);
                var moment = server.moment(client)) {
            var filling = StoreFilling.ofEmpty(other.getDatabase(Objects.requireNonNull(target.getDatabase())));
            long documents = 0;
            for (Map.Entry<String, MongoCursor<RawBsonDocument>> each :
                    moment.collections().entrySet()) {
                documents += filling.take(each.getKey(), each.getValue(), indexes(each.getKey()));
            }
            filling.finish();
            return documents;
        }
    }

    private static BackupManifest fill(StoreFilling filling, Path file, BackupManifest manifest) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (BackupManifest.Part part : manifest.parts()) {
                try (var in = zip.getInputStream(entry(zip, part.collection() + BackupCheck.SUFFIX))) {
                    filling.take(part.collection(), new BsonFile.Documents(in), part.indexes());
                }
            }
        }
        filling.finish();
        return manifest;
    }

    private MongoDatabase store() {
        return client.getDatabase(Objects.requireNonNull(server.address().getDatabase()));
    }

    private List<Document> indexes(String collection) {
        return store().getCollection(collection).listIndexes().into(new ArrayList<>()).stream()
                .filter(it -> !"_id_".equals(it.getString("name")))
                .toList();
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("not a backup, or not all of one: " + name + " is missing");
        }
        return entry;
    }
}
