package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.InMemorySource;
import org.weike.core.search.Query;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Scope;

/** Compares random questions with a plain filter over all records: nothing out of scope is found, counted or summed. */
class ScopeTest {

    private static final String NAMES = "张王李三四五";
    private static final List<String> STATES = List.of("active", "lost", "moved");
    private static final Query ALL = Query.of("person").page(0, 1_000).counting("state");

    private final InMemorySource people = new InMemorySource("person", Clock.systemUTC());
    private final List<List<String>> paths = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void answersLikeAPlainFilterOverEverything(long seed, @TempDir Path folder) {
        var random = new Random(seed);
        growTree(random);
        var search = LuceneSearch.over(
                new IndexFolder(folder), () -> new Sources("here", true, List.of(people)), Clock.systemUTC());
        search.start();
        var again = new ArrayList<Asked>();
        for (int round = 0; round < 60; round++) {
            search.await(search.changed("person", change(random)), Duration.ofSeconds(10));
            for (int i = 0; i < 10; i++) {
                compare(search, scope(random), query(random));
            }
            again.add(new Asked(scope(random), ALL.where(filter(random))));
            again.forEach(it -> compare(search, it.scope(), it.query()));
        }
        search.stop();
    }

    /** What is asked again and again while records change. */
    private record Asked(Scope scope, Query query) {}

    private void growTree(Random random) {
        paths.add(List.of("o0"));
        for (int i = 1; i < 40; i++) {
            var path = new ArrayList<>(paths.get(random.nextInt(i)));
            path.add("o" + i);
            paths.add(List.copyOf(path));
        }
    }

    private Collection<String> change(Random random) {
        var ids = new HashSet<String>();
        for (int i = 0; i < 8; i++) {
            var id = "p" + random.nextInt(150);
            ids.add(id);
            if (random.nextInt(5) == 0) {
                people.remove(id);
            } else {
                people.write(id, path(random), fields(random));
            }
        }
        return ids;
    }

    /** Below a node, or below two as a floating member is. */
    private List<String> path(Random random) {
        var path = new ArrayList<>(paths.get(random.nextInt(40)));
        if (random.nextInt(6) == 0) {
            paths.get(random.nextInt(40)).stream()
                    .filter(it -> !path.contains(it))
                    .forEach(path::add);
        }
        return path;
    }

    private static SearchField[] fields(Random random) {
        var fields = new ArrayList<SearchField>();
        fields.add(new SearchField.Name("name", name(random, 3)));
        fields.add(new SearchField.Code("number", String.valueOf(random.nextInt(300))));
        fields.add(new SearchField.Number("hours", random.nextInt(100)));
        for (String state : STATES) {
            if (random.nextInt(3) == 0) {
                fields.add(new SearchField.Word("state", state));
            }
        }
        return fields.toArray(SearchField[]::new);
    }

    private static String name(Random random, int length) {
        return random.ints(1 + random.nextInt(length), 0, NAMES.length())
                .mapToObj(NAMES::substring)
                .map(it -> it.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static Scope scope(Random random) {
        var nodes = new HashSet<OrganizationId>();
        for (int i = random.nextInt(4); i > 0; i--) {
            nodes.add(new OrganizationId("o" + random.nextInt(45)));
        }
        return new Scope(random.nextInt(10) == 0, nodes);
    }

    private static Query query(Random random) {
        var query = ALL;
        if (random.nextBoolean()) {
            query = query.matching(random.nextBoolean() ? name(random, 2) : String.valueOf(random.nextInt(30)));
        }
        if (random.nextBoolean()) {
            query = query.where(filter(random));
        }
        return random.nextInt(4) == 0 ? query.where(new Filter.Not(filter(random))) : query;
    }

    private static Filter filter(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Filter.In("state", Set.of(STATES.get(random.nextInt(3)), "none"));
            case 1 -> new Filter.StartsWith("number", String.valueOf(random.nextInt(10)));
            case 2 -> new Filter.Between("hours", random.nextInt(50), 50 + random.nextInt(50));
            case 3 -> new Filter.Below(new OrganizationId("o" + random.nextInt(40)));
            default -> Filter.is("name", name(random, 2));
        };
    }

    private void compare(LuceneSearch search, Scope scope, Query query) {
        var expected = people.all().stream()
                .filter(it -> scope.includes(it.path()))
                .filter(it -> matches(it, query.words()))
                .filter(it -> query.filters().stream().allMatch(filter -> holds(it, filter)))
                .toList();

        var found = search.find(scope, query);
        assertThat(found.hits())
                .as("%s %s", scope, query)
                .extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(SearchRecord::id).toList());
        assertThat(found.total()).isEqualTo(expected.size());

        var byState = expected.stream()
                .flatMap(it -> texts(it, "state").stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(found.facet("state").stream().collect(Collectors.toMap(Found.Count::value, Found.Count::records)))
                .isEqualTo(byState);

        var totals = search.total(scope, query, "state", STATES, List.of("hours"));
        assertThat(totals.whole().of("hours")).isEqualTo(hours(expected));
        for (String state : STATES) {
            var group = expected.stream()
                    .filter(it -> texts(it, "state").contains(state))
                    .toList();
            assertThat(totals.group(state).of("hours")).isEqualTo(hours(group));
        }
    }

    private static boolean matches(SearchRecord each, String typed) {
        return texts(each, "name").getFirst().contains(typed)
                || texts(each, "number").getFirst().startsWith(typed)
                || (typed.length() > 2 && texts(each, "number").getFirst().contains(typed));
    }

    private static boolean holds(SearchRecord each, Filter filter) {
        return switch (filter) {
            case Filter.In it -> texts(each, it.field()).stream().anyMatch(it.values()::contains);
            case Filter.StartsWith it -> texts(each, it.field()).getFirst().startsWith(it.beginning());
            case Filter.Between it -> hours(List.of(each)) >= it.least() && hours(List.of(each)) <= it.most();
            case Filter.Below it -> each.path().contains(it.node());
            case Filter.Ids it -> it.ids().contains(each.id());
            case Filter.Not it -> !holds(each, it.filter());
        };
    }

    private static List<String> texts(SearchRecord each, String field) {
        return each.fields().stream()
                .filter(it -> it.name().equals(field))
                .map(it -> switch (it) {
                    case SearchField.Name name -> name.value();
                    case SearchField.Code code -> code.value();
                    case SearchField.Word word -> word.value();
                    case SearchField.Words ignored -> "";
                    case SearchField.Spoken ignored -> "";
                    case SearchField.Shown ignored -> "";
                    case SearchField.Number ignored -> "";
                    case SearchField.Amount ignored -> "";
                })
                .toList();
    }

    private static long hours(List<SearchRecord> records) {
        return records.stream()
                .flatMap(it -> it.fields().stream())
                .mapToLong(it -> it instanceof SearchField.Number hours ? hours.value() : 0)
                .sum();
    }
}
