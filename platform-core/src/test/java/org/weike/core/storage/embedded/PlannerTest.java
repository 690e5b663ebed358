package org.weike.core.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    private static final int COUNT = 1000;

    private final DurableMaps maps = DurableMaps.inMemory();
    private final CursorRegistry registry = new CursorRegistry();
    private final EmbeddedDatabase database =
            new EmbeddedDatabase("plans", maps, registry, new OpenCursors(maps, registry));
    private EmbeddedCollection people;

    @BeforeEach
    void fill() {
        people = database.collection("people");
        index(new Document("branch", 1).append("age", -1), false);
        index(new Document("phone", 1), true);
        index(new Document("topics", 1), false);
        for (int i = 0; i < COUNT; i++) {
            people.addDocument(new Document("_id", i)
                    .append("branch", i % 100)
                    .append("age", i)
                    .append("topics", List.of("t" + i % 50, "t" + i % 3)));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "{_id: 5}",                                     1
                    "{_id: 5, age: 7}",                             1
                    "{$and: [{_id: 5}, {rev: 3}]}",                 1
                    "{_id: {$in: [1, 2, 3]}}",                      3
                    "{_id: {$gte: 10, $lt: 20}}",                   10
                    "{branch: 7}",                                  20
                    "{$and: [{branch: 7}, {age: {$gt: 500}}]}",     10
                    "{branch: 7, age: {$in: [7, 107]}}",            4
                    "{topics: 't49'}",                              40
                    "{phone: 'a'}",                                 0
                    "{phone: null}",                                1000
                    "{name: 'a'}",                                  1000
                    """)
    void touchesNoMoreThanItMust(String query, long cost) {
        assertThat(plan(query, null).cost()).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "{}",           "{_id: -1}",             true
                    "{branch: 7}",  "{age: 1}",              true
                    "{branch: 7}",  "{age: -1, _id: 1}",     true
                    "{branch: 7}",  "{age: -1, _id: -1}",    false
                    "{branch: 7}",  "{name: 1}",             false
                    "{topics: 't1'}", "{topics: 1}",         false
                    """)
    void leavesSortingToAnIndexWhereItCan(String query, String order, boolean sorted) {
        assertThat(plan(query, order).isSorted()).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "{}",                             "{_id: -1}", 1,  10
                    "{name: 'a'}",                    "{_id: -1}", 5,  50
                    "{branch: 7, name: 'a'}",         "{_id: -1}", 1,  30
                    "{branch: {$lt: 90}}",            "{_id: -1}", 1,  10
                    "{branch: {$lt: 90}}",            "{_id: -1}", 200,  1000
                    """)
    void walksInOrderOnlyWhereEnoughIsSoonFound(String query, String order, long wanted, long cost) {
        assertThat(people.plan(parse(query), parse(order), wanted).cost()).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    "{branch: {$gte: 0}}",  false
                    "{branch: 7}",          false
                    "{_id: {$gte: 0}}",     false
                    "{age: 7}",             true
                    """)
    void lacksAnIndexWhereNoneLeadsThereAndNotWhereEverythingFits(String query, boolean lacking) {
        assertThat(plan(query, null).lacksAnIndex()).isEqualTo(lacking);
    }

    @Test
    void readsTheDocumentsOfAListOnlyOnce() {
        assertThat(people.find(parse("{topics: {$in: ['t0', 't1', 't2']}, branch: 0}"), null, 0, 0, null))
                .extracting(it -> it.get("_id"))
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    private Plan plan(String query, @Nullable String order) {
        return people.plan(parse(query), order == null ? null : parse(order), Long.MAX_VALUE);
    }

    private void index(Document key, boolean sparse) {
        database.addIndex(new Document("ns", "plans.people")
                .append("name", key.toString())
                .append("key", key)
                .append("sparse", sparse));
    }

    private static Document parse(String json) {
        return convert(org.bson.Document.parse(json));
    }

    private static Document convert(org.bson.Document document) {
        var converted = new Document();
        document.forEach((key, value) -> converted.put(key, convertValue(value)));
        return converted;
    }

    private static @Nullable Object convertValue(@Nullable Object value) {
        return switch (value) {
            case org.bson.Document document -> convert(document);
            case List<?> list -> list.stream().map(PlannerTest::convertValue).toList();
            case null, default -> value;
        };
    }
}
