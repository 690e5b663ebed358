package org.weike.core.storage.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;

/** Makes up documents, queries and changes, the same ones for the same seed. */
final class RandomWorld {

    private static final List<String> FIELDS = List.of("a", "b", "c", "tag", "list", "parts.x", "deep.x", "deep.y");
    private static final List<String> PLAIN_FIELDS = List.of("a", "b", "c", "tag");

    private final Random chance;

    RandomWorld(long seed) {
        chance = new Random(seed);
    }

    /** One operation, and what it answers. */
    Function<MongoCollection<Document>, Object> operation() {
        return switch (chance.nextInt(14)) {
            case 0, 1, 2 -> insert(document());
            case 3 -> updateOne(byId(), anyChange());
            case 4 -> updateMany(query(), plainChange());
            case 5 -> upsert(new Document("_id", id()), anyChange());
            case 6 -> findAndModify(query(), plainChange());
            case 7 -> delete();
            case 8 -> bulk();
            case 9 -> count(query());
            default -> find();
        };
    }

    private Function<MongoCollection<Document>, Object> insert(Document document) {
        return it -> it.insertOne(new Document(document)).wasAcknowledged();
    }

    private Function<MongoCollection<Document>, Object> updateOne(Document query, Document change) {
        return it -> {
            var result = it.updateOne(query, change);
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        };
    }

    private Function<MongoCollection<Document>, Object> updateMany(Document query, Document change) {
        return it -> {
            var result = it.updateMany(query, change);
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        };
    }

    private Function<MongoCollection<Document>, Object> upsert(Document query, Document change) {
        return it -> {
            var result = it.updateOne(query, change, new UpdateOptions().upsert(true));
            return List.of(result.getMatchedCount(), String.valueOf(result.getUpsertedId()));
        };
    }

    private Function<MongoCollection<Document>, Object> findAndModify(Document query, Document change) {
        var options = new FindOneAndUpdateOptions()
                .sort(sort())
                .returnDocument(chance.nextBoolean() ? ReturnDocument.AFTER : ReturnDocument.BEFORE);
        return it -> String.valueOf(it.findOneAndUpdate(query, change, options));
    }

    private Function<MongoCollection<Document>, Object> delete() {
        Document query = chance.nextInt(4) == 0 ? query() : byId();
        return it -> it.deleteMany(query).getDeletedCount();
    }

    private Function<MongoCollection<Document>, Object> bulk() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            writes.add(
                    switch (chance.nextInt(3)) {
                        case 0 -> new InsertOneModel<>(document());
                        case 1 -> new UpdateOneModel<>(byId(), plainChange());
                        default -> new DeleteOneModel<>(byId());
                    });
        }
        return it -> it.bulkWrite(writes, new BulkWriteOptions().ordered(false)).getModifiedCount();
    }

    private Function<MongoCollection<Document>, Object> count(Document query) {
        return it -> it.countDocuments(query);
    }

    private Function<MongoCollection<Document>, Object> find() {
        Document query = query();
        Document sort = sort();
        int skip = chance.nextInt(3) == 0 ? chance.nextInt(5) : 0;
        int limit = chance.nextInt(3) == 0 ? 1 + chance.nextInt(10) : 0;
        int batch = 1 + chance.nextInt(30);
        Document fields = projection();
        return it -> it.find(query)
                .sort(sort)
                .skip(skip)
                .limit(limit)
                .batchSize(batch)
                .projection(fields)
                .into(new ArrayList<>());
    }

    private Document projection() {
        return switch (chance.nextInt(4)) {
            case 0 -> new Document("a", 1).append("deep.x", 1);
            case 1 -> new Document("list", 0);
            default -> new Document();
        };
    }

    /** Always ends with the id, so that the order is never a matter of taste. */
    private Document sort() {
        var sort = new Document();
        for (int i = chance.nextInt(3); i > 0; i--) {
            sort.put(oneOf(FIELDS), direction());
        }
        return sort.append("_id", direction());
    }

    private int direction() {
        return chance.nextBoolean() ? 1 : -1;
    }

    private Document query() {
        return switch (chance.nextInt(8)) {
            case 0 -> new Document();
            case 1 -> new Document("$and", List.of(condition(), condition()));
            case 2 -> new Document("$or", List.of(condition(), condition()));
            case 3 -> condition().append("$and", List.of(condition()));
            case 4 -> byId();
            case 5 -> new Document("_id", new Document("$gte", id()).append("$lt", id()));
            default -> {
                Document both = condition();
                condition().forEach(both::putIfAbsent);
                yield both;
            }
        };
    }

    private Document condition() {
        String field = oneOf(FIELDS);
        Object demanded = switch (chance.nextInt(10)) {
            case 0, 1, 2 -> scalar();
            case 3 -> new Document("$in", List.of(scalar(), scalar(), scalar()));
            case 4 -> new Document("$gt", comparable());
            case 5 -> new Document("$gte", comparable()).append("$lte", comparable());
            case 6 -> new Document("$lt", comparable());
            case 7 -> new Document("$exists", chance.nextBoolean());
            case 8 -> new Document("$ne", scalar());
            default -> null;
        };
        return new Document(field, demanded);
    }

    private Document anyChange() {
        return switch (chance.nextInt(6)) {
            case 0 -> new Document("$inc", new Document("a", chance.nextInt(5)));
            case 1 -> new Document("$push", new Document("list", scalar()));
            case 2 -> new Document("$set", new Document("deep.x", scalar()));
            case 3 -> new Document("$set", new Document("u", chance.nextInt(30)));
            case 4 -> new Document("$unset", new Document("u", ""));
            default -> plainChange();
        };
    }

    /** Never fails, so that it may meet many documents in any order. */
    private Document plainChange() {
        String field = oneOf(PLAIN_FIELDS);
        return switch (chance.nextInt(5)) {
            case 0 -> new Document("$unset", new Document(field, ""));
            case 1 -> new Document("$min", new Document(field, comparable()));
            case 2 -> new Document("$max", new Document(field, comparable()));
            default -> new Document("$set", new Document(field, value()));
        };
    }

    private Document document() {
        var document = new Document("_id", id());
        PLAIN_FIELDS.stream().filter(it -> chance.nextInt(4) > 0).forEach(it -> document.put(it, value()));
        if (chance.nextBoolean()) {
            document.put(
                    "list",
                    IntStream.range(0, 1 + chance.nextInt(3))
                            .mapToObj(it -> scalar())
                            .toList());
        }
        if (chance.nextBoolean()) {
            document.put(
                    "parts",
                    IntStream.range(0, 1 + chance.nextInt(2))
                            .mapToObj(it -> new Document("x", scalar()))
                            .toList());
        }
        if (chance.nextBoolean()) {
            document.put("deep", new Document("x", scalar()).append("y", comparable()));
        }
        if (chance.nextInt(3) == 0) {
            document.put("u", chance.nextInt(200));
        }
        return document;
    }

    private Document byId() {
        return new Document("_id", id());
    }

    private String id() {
        return "id-%03d".formatted(chance.nextInt(200));
    }

    private Object value() {
        return chance.nextInt(6) == 0 ? new Document("x", comparable()) : scalar();
    }

    private Object scalar() {
        return chance.nextInt(8) == 0 ? chance.nextBoolean() : comparable();
    }

    private Object comparable() {
        return switch (chance.nextInt(8)) {
            case 0, 1 -> chance.nextInt(9) - 4;
            case 2 -> (long) chance.nextInt(9) - 4;
            case 3 -> (chance.nextInt(17) - 8) / 2.0;
            case 4 -> Instant.ofEpochMilli(1_700_000_000_000L + chance.nextInt(5));
            case 5 -> (1L << 53) + chance.nextInt(4);
            default -> oneOf(List.of("", "a", "ab", "abc", "b", "微", "微课", "学时", "\u0000", "a\u0001", "😀", "\uFFFD"));
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
