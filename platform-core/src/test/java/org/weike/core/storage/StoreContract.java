package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.storage.embedded.EmbeddedServer;

/** What the platform relies on, whatever server keeps the documents. */
@Timeout(60)
abstract class StoreContract {

    @TempDir
    protected Path folder;

    private StoreServer server;
    private MongoClient client;
    private MongoDatabase store;

    /** Starts or finds a server; the test has to itself the database it names. */
    abstract StoreServer open();

    @BeforeEach
    void connect() {
        server = open();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(server.address())
                .writeConcern(WriteConcern.MAJORITY)
                .addCommandListener(new StoreCommands())
                .build());
        store = client.getDatabase(String.valueOf(server.address().getDatabase()));
    }

    @AfterEach
    void disconnect() {
        if (client != null) {
            store.drop();
            client.close();
            server.close();
        }
    }

    @Test
    void changesADocumentOnlyUnderTheRevisionThatWasRead() {
        var accounts = store.getCollection("accounts");
        accounts.insertOne(new Document("_id", "li-na:2026").append("rev", 1L));
        var change = Updates.combine(Updates.set("hours", 25L), Updates.inc("rev", 1L));
        var guard = Filters.and(Filters.eq("_id", "li-na:2026"), Filters.eq("rev", 1L));

        assertThat(accounts.updateOne(guard, change).getModifiedCount()).isOne();
        assertThat(accounts.updateOne(guard, change).getMatchedCount()).isZero();
    }

    @Test
    void leavesWhatComesAfterAFailedUpdateUndone() {
        var marks = store.getCollection("marks");
        marks.insertMany(List.of(mark("a", 1), mark("b", 1), mark("c", 1)));
        var orFail = new ReplaceOptions().upsert(true);

        assertThat(marks.bulkWrite(List.of(
                                new UpdateOneModel<>(
                                        mark("a", 1), Updates.inc("rev", 1L), new UpdateOptions().upsert(true)),
                                new ReplaceOneModel<>(mark("b", 1), mark("b", 2), orFail),
                                new ReplaceOneModel<>(mark("d", -1), mark("d", 1), orFail)))
                        .getUpserts())
                .extracting(BulkWriteUpsert::getIndex)
                .containsExactly(2);
        assertThatThrownBy(() -> marks.bulkWrite(List.of(
                        new ReplaceOneModel<>(mark("a", 2), mark("a", 3), orFail),
                        new ReplaceOneModel<>(mark("b", 1), mark("b", 3), orFail),
                        new ReplaceOneModel<>(mark("c", 1), mark("c", 3), orFail))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        it -> assertThat(it.getWriteErrors()).singleElement().satisfies(error -> {
                            assertThat(error.getIndex()).isOne();
                            assertThat(error.getCode()).isEqualTo(11000);
                        }));
        assertThat(marks.find().sort(Sorts.ascending("_id")))
                .containsExactly(mark("a", 3), mark("b", 2), mark("c", 1), mark("d", 1));
    }

    @Test
    void goesOnAfterAFailedUpdateWhereOrderDoesNotMatter() {
        var marks = store.getCollection("marks");
        marks.insertMany(List.of(mark("a", 1), mark("b", 1)));
        var orFail = new ReplaceOptions().upsert(true);

        assertThatThrownBy(() -> marks.bulkWrite(
                        List.of(
                                new ReplaceOneModel<>(mark("a", 7), mark("a", 2), orFail),
                                new ReplaceOneModel<>(mark("b", 1), mark("b", 2), orFail)),
                        new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(marks.find().sort(Sorts.ascending("_id"))).containsExactly(mark("a", 1), mark("b", 2));
    }

    private static Document mark(String id, long rev) {
        return new Document("_id", id).append("rev", rev);
    }

    @Test
    void keepsAnIdOnce() {
        var marks = store.getCollection("marks");
        marks.insertOne(new Document("_id", "class:unit:person"));

        assertThatThrownBy(() -> marks.insertOne(new Document("_id", "class:unit:person")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        it -> assertThat(it.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void keepsAUniqueValueOnceAndLeavesOutWhoHasNone() {
        var accounts = store.getCollection("accounts");
        accounts.createIndex(
                Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));
        accounts.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        accounts.insertOne(new Document("_id", 3).append("phone", "a"));

        assertThatThrownBy(() -> accounts.updateOne(Filters.eq("_id", 1), Updates.set("phone", "a")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(accounts.countDocuments(Filters.eq("phone", "a"))).isOne();
    }

    @Test
    void buildsAnIndexOverWhatIsThereAndRefusesAUniqueOneOverDoubles() {
        var people = people(50);
        people.createIndex(Indexes.ascending("branch"));

        assertThat(people.countDocuments(Filters.eq("branch", 3))).isEqualTo(5);
        assertThatThrownBy(() -> people.createIndex(Indexes.descending("branch"), new IndexOptions().unique(true)))
                .isInstanceOfAny(MongoCommandException.class, DuplicateKeyException.class);
    }

    @Test
    void readsAnIndexInOrderFromBothEnds() {
        var people = people(200);
        people.createIndex(Indexes.compoundIndex(Indexes.ascending("branch"), Indexes.descending("age")));

        var oldestFirst = people.find(Filters.in("branch", 7, 3))
                .sort(Sorts.orderBy(Sorts.ascending("branch"), Sorts.descending("age")))
                .limit(3)
                .map(it -> it.getInteger("branch") + ":" + it.getInteger("age"));
        var youngestFirst = people.find(Filters.eq("branch", 3))
                .sort(Sorts.ascending("age"))
                .limit(2)
                .map(it -> it.getInteger("age"));

        assertThat(oldestFirst).containsExactly("3:193", "3:183", "3:173");
        assertThat(youngestFirst).containsExactly(3, 13);
    }

    @Test
    void findsByRangesAndPrefixesOfAnIndex() {
        var people = people(300);
        people.createIndex(Indexes.ascending("name"));

        assertThat(people.countDocuments(Filters.regex("name", "^学员29"))).isEqualTo(11);
        assertThat(people.countDocuments(Filters.and(Filters.gte("name", "学员298"), Filters.lt("name", "学员3"))))
                .isEqualTo(2);
    }

    @Test
    void insertsOnceHoweverOftenAnUpsertIsRepeated() {
        var counts = store.getCollection("counts");
        for (int i = 0; i < 3; i++) {
            counts.updateOne(
                    Filters.eq("_id", "point:2026-03-02"), Updates.inc("hours.9", 1), new UpdateOptions().upsert(true));
        }

        assertThat(counts.find())
                .containsExactly(new Document("_id", "point:2026-03-02").append("hours", new Document("9", 3)));
    }

    @Test
    void goesOnReadingWhatWasThereWhenTheReadingBegan() {
        var people = people(1000);
        var seen = new ArrayList<Integer>();

        try (var cursor =
                people.find().sort(Sorts.ascending("_id")).batchSize(10).iterator()) {
            seen.add(cursor.next().getInteger("_id"));
            people.updateMany(Filters.gte("_id", 500), Updates.set("branch", -1));
            cursor.forEachRemaining(it -> seen.add(it.getInteger("_id")));
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void groupsAndCounts() {
        var people = people(100);

        assertThat(people.aggregate(List.of(
                        Aggregates.match(Filters.lt("branch", 2)),
                        Aggregates.group("$branch", Accumulators.sum("ages", "$age")),
                        Aggregates.sort(Sorts.ascending("_id")))))
                .containsExactly(
                        new Document("_id", 0).append("ages", 450), new Document("_id", 1).append("ages", 460));
    }

    @Test
    void losesNoIncrementOfManyWriters() throws Exception {
        var counts = store.getCollection("counts");
        counts.createIndex(Indexes.ascending("n"));
        counts.insertOne(new Document("_id", "one").append("n", 0));
        Callable<Object> counting = () -> {
            for (int i = 0; i < 50; i++) {
                counts.updateOne(Filters.eq("_id", "one"), Updates.inc("n", 1));
            }
            return counts;
        };

        try (var writers = Executors.newFixedThreadPool(8)) {
            for (var each : writers.invokeAll(Collections.nCopies(8, counting))) {
                each.get();
            }
        }

        assertThat(counts.find(Filters.eq("n", 400)).first()).isNotNull();
        assertThat(counts.countDocuments(Filters.lt("n", 400))).isZero();
    }

    @Test
    void restoresWhatABackupTookWithItsIndexes() throws IOException {
        people(1200).createIndex(Indexes.ascending("branch"));
        store.getCollection("accounts").insertOne(new Document("_id", "a").append("hours", 25L));
        Map<String, Object> before = contents(store);
        var backup = new StoreBackup(server, client, Clock.systemUTC());
        Path file = folder.resolve("backup.zip");

        try (var out = Files.newOutputStream(file)) {
            assertThat(backup.writeTo(out).documents()).isEqualTo(1201);
        }
        store.drop();
        backup.restore(file);

        assertThat(contents(store)).isEqualTo(before);
    }

    @Test
    void refusesToRestoreOverDocumentsOrFromADamagedFile() throws IOException {
        people(10);
        var backup = new StoreBackup(server, client, Clock.systemUTC());
        Path file = folder.resolve("backup.zip");
        try (var out = Files.newOutputStream(file)) {
            backup.writeTo(out);
        }
        Path half = Files.write(folder.resolve("half.zip"), new byte[] {'P', 'K'});

        assertThatThrownBy(() -> backup.restore(file)).hasMessageContaining("not empty");
        store.drop();
        assertThatThrownBy(() -> backup.restore(half)).isInstanceOf(IOException.class);
        assertThat(store.listCollectionNames()).isEmpty();
    }

    @Test
    void refusesAFileThatIsCutOffOrAlteredAnywhere() throws IOException {
        people(300);
        var backup = new StoreBackup(server, client, Clock.systemUTC());
        Path file = folder.resolve("backup.zip");
        try (var out = Files.newOutputStream(file)) {
            backup.writeTo(out);
        }
        byte[] whole = Files.readAllBytes(file);
        store.drop();

        for (int length = 0; length < whole.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> backup.restore(cut)).isInstanceOf(IOException.class);
        }
        byte[] altered = whole.clone();
        altered[whole.length / 4] ^= 1;
        Path other = Files.write(folder.resolve("altered.zip"), altered);
        assertThatThrownBy(() -> backup.restore(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThat(store.listCollectionNames()).isEmpty();
    }

    @Test
    void restoresInPlaceOfWhatIsThereWhenTold() throws IOException {
        people(20);
        var backup = new StoreBackup(server, client, Clock.systemUTC());
        Path file = folder.resolve("backup.zip");
        try (var out = Files.newOutputStream(file)) {
            backup.writeTo(out);
        }
        Map<String, Object> before = contents(store);
        store.getCollection("people").deleteOne(Filters.eq(3));
        store.getCollection("accounts").insertOne(new Document("_id", "later"));

        backup.replace(file);

        assertThat(contents(store)).isEqualTo(before);
    }

    @Test
    void opensNoStoreThatIsHalfFilled() {
        StoreFilling.ofEmpty(store).take("people", List.<RawBsonDocument>of().iterator(), List.of());
        var backup = new StoreBackup(server, client, Clock.systemUTC());

        assertThatThrownBy(() -> StoreFormat.bringUpToDate(store, List.of())).hasMessageContaining("half filled");
        assertThatThrownBy(() -> backup.writeTo(OutputStream.nullOutputStream()))
                .hasMessageContaining("half filled");
    }

    @Test
    void movesEverythingToAnotherServer() {
        people(700).createIndex(Indexes.ascending("branch"));
        var backup = new StoreBackup(server, client, Clock.systemUTC());

        try (var other = EmbeddedServer.inMemory(Clock.systemUTC());
                var there = MongoClients.create(other.address())) {
            assertThat(backup.moveTo(other.address().getConnectionString())).isEqualTo(700);
            assertThat(contents(there.getDatabase("weike"))).isEqualTo(contents(store));
            assertThatThrownBy(() -> backup.moveTo(other.address().getConnectionString()))
                    .hasMessageContaining("not empty");
        }
    }

    private MongoCollection<Document> people(int count) {
        var people = store.getCollection("people");
        people.insertMany(IntStream.range(0, count)
                .mapToObj(it -> new Document("_id", it)
                        .append("name", "学员" + it)
                        .append("branch", it % 10)
                        .append("age", it))
                .toList());
        return people;
    }

    private static Map<String, Object> contents(MongoDatabase store) {
        var contents = new TreeMap<String, Object>();
        for (String name : store.listCollectionNames()) {
            contents.put(
                    name,
                    store.getCollection(name)
                            .find()
                            .sort(Sorts.ascending("_id"))
                            .into(new ArrayList<>()));
            contents.put(
                    name + " indexes", store.getCollection(name).listIndexes().into(new ArrayList<>()));
        }
        return contents;
    }

    /** The address of a database with a name of its own. */
    static ConnectionString ownDatabase(String server) {
        String[] parts = server.split("\\?", 2);
        String database = new ConnectionString(server).getDatabase();
        String hosts = database == null ? parts[0] : parts[0].substring(0, parts[0].lastIndexOf('/'));
        String separator = hosts.endsWith("/") ? "" : "/";
        return new ConnectionString(
                hosts + separator + "weike-test-" + UUID.randomUUID() + (parts.length > 1 ? "?" + parts[1] : ""));
    }
}
