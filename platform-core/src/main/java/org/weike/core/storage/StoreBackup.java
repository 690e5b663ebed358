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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String MANIFEST = "manifest.json";
    private static final String SUFFIX = ".bson";

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
        List<BackupManifest.Part> parts = new ArrayList<>();
        try (var moment = server.moment(client);
                var zip = new ZipOutputStream(target)) {
            for (Map.Entry<String, MongoCursor<RawBsonDocument>> each :
                    moment.collections().entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey() + SUFFIX));
                var bytes = new BsonFile.Writer(zip);
                each.getValue().forEachRemaining(bytes::write);
                parts.add(
                        new BackupManifest.Part(each.getKey(), bytes.count(), bytes.sha256(), indexes(each.getKey())));
                zip.closeEntry();
            }
            var manifest = new BackupManifest(clock.instant(), StoreFormat.read(store()), parts);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    /**
     * Checks the whole file first and then fills this store, which must be empty. The platform migrates the documents
     * at its next start if they are older than it.
     */
    public BackupManifest restore(Path file) throws IOException {
        requireEmpty(store());
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            BackupManifest manifest = manifestOf(zip);
            for (BackupManifest.Part part : manifest.parts()) {
                try (var in = zip.getInputStream(entry(zip, part.collection() + SUFFIX))) {
                    part.requireSame(BsonFile.check(in));
                }
            }
            for (BackupManifest.Part part : manifest.parts()) {
                try (var in = zip.getInputStream(entry(zip, part.collection() + SUFFIX))) {
                    fill(store(), part.collection(), new BsonFile.Documents(in), part.indexes());
                }
            }
            return manifest;
        }
    }

    /** Copies everything to the database that the connection string names, which must be empty, and counts it there. */
    public long moveTo(String uri) {
        var target = RemoteServer.at(uri).address();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(target)
                .writeConcern(WriteConcern.MAJORITY)
                .build();
        try (var other = MongoClients.create(settings);
                var moment = server.moment(client)) {
            MongoDatabase copy = other.getDatabase(Objects.requireNonNull(target.getDatabase()));
            requireEmpty(copy);
            long documents = 0;
            for (Map.Entry<String, MongoCursor<RawBsonDocument>> each :
                    moment.collections().entrySet()) {
                long moved = fill(copy, each.getKey(), each.getValue(), indexes(each.getKey()));
                long arrived = copy.getCollection(each.getKey()).countDocuments();
                if (moved != arrived) {
                    throw new IllegalStateException(
                            each.getKey() + ": " + moved + " documents were sent, but " + arrived + " arrived");
                }
                documents += moved;
            }
            return documents;
        }
    }

    private MongoDatabase store() {
        return client.getDatabase(Objects.requireNonNull(server.address().getDatabase()));
    }

    private List<Document> indexes(String collection) {
        return store().getCollection(collection).listIndexes().into(new ArrayList<>()).stream()
                .filter(it -> !"_id_".equals(it.getString("name")))
                .toList();
    }

    /** The platform notes its format in a store as soon as it opens it; apart from that nothing may be there. */
    private static void requireEmpty(MongoDatabase store) {
        for (String name : store.listCollectionNames().into(new ArrayList<>())) {
            boolean used = !name.equals(StoreFormat.COLLECTION)
                    && store.getCollection(name).find().first() != null;
            if (used) {
                throw new IllegalStateException("the store is not empty: it has documents in " + name);
            }
        }
    }

    private static long fill(
            MongoDatabase store, String name, Iterator<RawBsonDocument> documents, List<Document> indexes) {
        var collection = store.getCollection(name, RawBsonDocument.class);
        collection.drop();
        store.createCollection(name);
        if (!indexes.isEmpty()) {
            store.runCommand(new Document("createIndexes", name).append("indexes", indexes));
        }
        long count = 0;
        List<RawBsonDocument> batch = new ArrayList<>();
        while (documents.hasNext()) {
            batch.add(documents.next());
            count++;
            if (batch.size() == BsonFile.BATCH || !documents.hasNext()) {
                collection.insertMany(batch);
                batch.clear();
            }
        }
        return count;
    }

    private static BackupManifest manifestOf(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(entry(zip, MANIFEST))) {
            return BackupManifest.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("not a backup, or not all of one: " + name + " is missing");
        }
        return entry;
    }
}
