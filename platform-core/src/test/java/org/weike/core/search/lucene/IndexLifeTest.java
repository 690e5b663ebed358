package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.InMemorySource;
import org.weike.core.search.Query;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.search.Searchable;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Scope;

/** What becomes of the index over starts, crashes, damage and rebuilds. */
class IndexLifeTest {

    private static final Scope EVERYWHERE = new Scope(true, Set.of());
    private static final Query PEOPLE = Query.of("person").page(0, 10_000);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final InMemorySource people = new InMemorySource("person", clock);
    private final InMemorySource organizations = new InMemorySource("organization", clock);
    private final List<LuceneSearch> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(LuceneSearch::stop);
    }

    private LuceneSearch open(Path index, Searchable... sources) {
        var all = sources.length == 0 ? List.<Searchable>of(people, organizations) : List.of(sources);
        var search = LuceneSearch.over(new IndexFolder(index), () -> new Sources("here", true, all), clock);
        search.start();
        opened.add(search);
        return search;
    }

    /** Over a store that nobody else writes to. */
    private LuceneSearch openAlone(Path index, Searchable source) {
        var search =
                LuceneSearch.over(new IndexFolder(index), () -> new Sources("here", false, List.of(source)), clock);
        search.start();
        opened.add(search);
        return search;
    }

    private void write(String id, String... path) {
        people.write(id, List.of(path), new SearchField.Name("name", id));
    }

    private static List<String> ids(LuceneSearch search, Query query) {
        return search.find(EVERYWHERE, query).hits().stream().map(Hit::id).toList();
    }

    /** The files as a killed process leaves them. */
    private Path crashImage(Path index) throws IOException {
        var image = folder.resolve("image");
        FileSystemUtils.copyRecursively(index, image);
        return image;
    }

    @Test
    void findsEverythingAgainAfterAStop() {
        write("before", "north");
        open(folder.resolve("a")).stop();
        var unswept = new CountingSource(people);

        var search = open(folder.resolve("a"), unswept, organizations);

        assertThat(ids(search, PEOPLE)).containsExactly("before");
        assertThat(unswept.sweeps).hasValue(0);
    }

    @Test
    void readsNothingAgainAfterAnOrderlyStopOfTheOnlyWriter() throws Exception {
        write("swept", "north");
        var source = new CountingSource(people);
        var first = openAlone(folder.resolve("a"), source);
        write("announced", "north");
        first.await(first.changed("person", List.of("announced")), LONG);
        first.rebuild();
        first.stop();
        TimeUnit.MILLISECONDS.sleep(2); // the clock of the store counts milliseconds
        source.handedOver.set(0);

        var search = openAlone(folder.resolve("a"), source);

        assertThat(ids(search, PEOPLE)).containsExactly("announced", "swept");
        assertThat(source.handedOver).hasValue(0);
    }

    @Test
    void catchesUpWithWhatWasWrittenBeforeACrashOfTheOnlyWriter() throws IOException {
        openAlone(folder.resolve("a"), people);
        write("neverAnnounced", "north");

        var search = openAlone(crashImage(folder.resolve("a")), people);

        assertThat(ids(search, PEOPLE)).containsExactly("neverAnnounced");
    }

    @Test
    void catchesUpWithWhatWasWrittenBeforeACrash() throws IOException {
        open(folder.resolve("a"));
        write("announced", "north");
        opened.getFirst().await(opened.getFirst().changed("person", List.of("announced")), LONG);
        write("neverAnnounced", "north");

        var search = open(crashImage(folder.resolve("a")));

        assertThat(ids(search, PEOPLE)).containsExactly("announced", "neverAnnounced");
    }

    @Test
    void forgetsAfterACrashWhatWasRemovedBeforeIt() throws Exception {
        write("kept", "north");
        write("removed", "north");
        open(folder.resolve("a"));
        people.remove("removed");

        var search = open(crashImage(folder.resolve("a")));

        eventually(() -> ids(search, PEOPLE).equals(List.of("kept")));
    }

    @Test
    void buildsAnewWhatIsMissingDamagedOrOfAnotherLayout() throws IOException {
        write("one", "north");
        open(folder.resolve("a")).stop();
        var broken = crashImage(folder.resolve("a"));
        damage(broken);

        assertThat(ids(open(broken), PEOPLE)).containsExactly("one");
        assertThat(ids(open(folder.resolve("nowhere")), PEOPLE)).containsExactly("one");
        var otherShape = new CountingSource(people);
        otherShape.shape = 2;
        assertThat(ids(open(folder.resolve("a"), otherShape, organizations), PEOPLE))
                .containsExactly("one");
        assertThat(otherShape.sweeps).hasValue(1);
    }

    @Test
    void buildsAnewWhatWasMadeInAShapeThatHasTurnedSince() throws Exception {
        write("one", "north");
        var turning = new CountingSource(people);
        var first = openAlone(folder.resolve("a"), turning);
        first.rebuild();
        turning.shape = 2;
        write("two", "north");
        first.await(first.changed("person", List.of("two")), LONG);
        first.stop();
        turning.sweeps.set(0);

        openAlone(folder.resolve("a"), turning).stop();
        assertThat(turning.sweeps).hasValue(1);
        openAlone(folder.resolve("a"), turning);

        assertThat(turning.sweeps).hasValue(1);
    }

    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() {
        open(folder.resolve("a"));

        assertThatThrownBy(() -> open(folder.resolve("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another process");
    }

    @Test
    void readsEverythingBelowANodeAgainWhenTheNodeMoves() throws Exception {
        organizations.write("branch", List.of("province", "north", "branch"));
        IntStream.range(0, 1_200).forEach(it -> write("p" + it, "province", "north", "branch"));
        var search = open(folder.resolve("a"));
        IntStream.range(0, 1_200).forEach(it -> write("p" + it, "province", "south", "branch"));
        organizations.write("branch", List.of("province", "south", "branch"));

        search.await(search.changed("organization", List.of("branch")), LONG);

        var north = new Scope(false, Set.of(new OrganizationId("north")));
        var south = new Scope(false, Set.of(new OrganizationId("south")));
        eventually(() -> search.find(south, PEOPLE).total() == 1_200);
        assertThat(search.find(north, PEOPLE).total()).isZero();
    }

    @Test
    void readsEverythingBelowAMovedNodeAgainAlsoAfterACrashInBetween() {
        var unchanged = new InMemorySource("person", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var flaky = new CountingSource(unchanged);
        organizations.write("branch", List.of("province", "north", "branch"));
        unchanged.write("member", List.of("province", "north", "branch"));
        var before = open(folder.resolve("a"), flaky, organizations);
        unchanged.write("member", List.of("province", "south", "branch"));
        organizations.write("branch", List.of("province", "south", "branch"));
        flaky.failures.set(Integer.MAX_VALUE);
        before.await(before.changed("organization", List.of("branch")), LONG);
        before.stop();
        flaky.failures.set(0);

        var search = open(folder.resolve("a"), flaky, organizations);

        var north = new Scope(false, Set.of(new OrganizationId("north")));
        assertThat(search.find(north, PEOPLE).total()).isZero();
        assertThat(ids(search, PEOPLE)).containsExactly("member");
    }

    @Test
    void startsAgainAfterAKillInMidRebuild() throws IOException {
        write("one", "north");
        open(folder.resolve("a")).stop();
        Files.createDirectories(folder.resolve("a").resolve("2"));
        Files.write(folder.resolve("a").resolve("2").resolve("segments_1"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("a").resolve("current.next"), "2");

        assertThat(ids(open(folder.resolve("a")), PEOPLE)).containsExactly("one");
        assertThat(folder.resolve("a").resolve("2")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "../../elsewhere", "\0\0\0\0"})
    void buildsAnewWhatTheHalfWrittenPointerDoesNotLeadTo(String pointer) throws IOException {
        write("one", "north");
        open(folder.resolve("a")).stop();
        Files.writeString(folder.resolve("a").resolve("current"), pointer);

        assertThat(ids(open(folder.resolve("a")), PEOPLE)).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 200})
    void buildsAnewWhatWasCutOff(int bytes) throws IOException {
        write("one", "north");
        open(folder.resolve("a")).stop();
        try (Stream<Path> files = Files.walk(folder.resolve("a"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(it -> !it.endsWith("current"))
                    .toList()) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
            }
        }

        assertThat(ids(open(folder.resolve("a")), PEOPLE)).containsExactly("one");
    }

    @Test
    void showsWhatShowsSomethingOfAChangedRecordTogetherWithIt() {
        var cards = new CountingSource(new InMemorySource("card", clock));
        cards.shows = "person";
        var search = open(folder.resolve("a"), people, cards);
        write("shown", "north");
        cards.source.write("shown", List.of("north"));

        search.await(search.changed("person", List.of("shown")), LONG);

        assertThat(search.find(EVERYWHERE, Query.of("card")).total()).isOne();
    }

    @Test
    void goesOnAnsweringAndIndexingWhileItIsBuiltAnew() throws Exception {
        IntStream.range(0, 2_000).forEach(it -> write("p" + it, "north"));
        var search = open(folder.resolve("a"));
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var reader = threads.submit(() -> {
                while (!done.get()) {
                    assertThat(search.find(EVERYWHERE, PEOPLE.page(0, 10)).total())
                            .isGreaterThanOrEqualTo(2_000);
                }
                return true;
            });
            var writer = threads.submit(() -> {
                for (int i = 0; !done.get(); i++) {
                    write("more" + i, "north");
                    search.await(search.changed("person", List.of("more" + i)), LONG);
                }
                return true;
            });
            for (int i = 0; i < 5; i++) {
                search.rebuild();
            }
            done.set(true);
            assertThat(reader.get()).isTrue();
            assertThat(writer.get()).isTrue();
        }
        search.await(search.changed("person", List.of()), LONG);

        assertThat(search.find(EVERYWHERE, PEOPLE).total())
                .isEqualTo(people.all().size());
    }

    @Test
    void losesNothingWhenManyWriteAtOnce() throws Exception {
        var search = open(folder.resolve("a"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(thread -> () -> {
                        for (int i = 0; i < 100; i++) {
                            var id = "p" + thread + "-" + i;
                            write(id, "north");
                            search.await(search.changed("person", List.of(id)), LONG);
                            assertThat(search.find(EVERYWHERE, PEOPLE.where(new Filter.Ids(Set.of(id))))
                                            .total())
                                    .isOne();
                        }
                        return true;
                    })
                    .toList();
            for (var each : threads.invokeAll(writers)) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(search.find(EVERYWHERE, PEOPLE).total()).isEqualTo(800);
    }

    @Test
    void triesAgainWhatCouldNotBeRead() throws Exception {
        var flaky = new CountingSource(people);
        var search = open(folder.resolve("a"), flaky, organizations);
        write("late", "north");
        flaky.failures.set(1);

        search.changed("person", List.of("late"));

        eventually(() -> ids(search, PEOPLE).equals(List.of("late")));
    }

    @Test
    void keepsChangesThatWereAnnouncedBeforeTheStart() {
        var search =
                LuceneSearch.over(new IndexFolder(folder), () -> new Sources("here", true, List.of(people)), clock);
        opened.add(search);
        write("early", "north");
        var generation = search.changed("person", List.of("early"));

        search.start();

        search.await(generation, LONG);
        assertThat(ids(search, PEOPLE)).containsExactly("early");
    }

    @Test
    void isMadeAnewForVeryManyChangesWhileSingleOnesGoOn() throws Exception {
        var source = new CountingSource(people);
        var search = open(folder.resolve("a"), source, organizations);
        var many = IntStream.range(0, LuceneSearch.VERY_MANY)
                .mapToObj(it -> "p" + it)
                .toList();
        many.forEach(it -> write(it, "north"));
        source.gate = new CountDownLatch(1);

        var all = search.changed(Map.of("organization", List.of(), "person", many));
        write("single", "north");
        var single = search.changed("person", List.of("single"));
        eventually(() -> ids(search, PEOPLE).equals(List.of("single")));
        assertThat(search.await(all, Duration.ofMillis(50))).isFalse();
        assertThat(search.await(single, Duration.ofMillis(50))).isTrue();
        source.gate.countDown();

        assertThat(search.await(all, LONG)).isTrue();
        assertThat(search.await(single, LONG)).isTrue();
        assertThat(search.find(EVERYWHERE, PEOPLE).total()).isEqualTo(LuceneSearch.VERY_MANY + 1);
        assertThat(source.sweeps).hasValue(2);
        assertThat(source.reads).hasValueLessThan(10);
    }

    @Test
    void isMadeAnewForVeryManyChangesAlsoIfTheStoreWasAway() {
        var source = new CountingSource(people);
        var search = open(folder.resolve("a"), source, organizations);
        var many = IntStream.range(0, LuceneSearch.VERY_MANY)
                .mapToObj(it -> "p" + it)
                .toList();
        many.forEach(it -> write(it, "north"));
        source.failedSweeps.set(1);

        assertThat(search.await(search.changed("person", many), LONG)).isTrue();
        assertThat(search.find(EVERYWHERE, PEOPLE).total()).isEqualTo(LuceneSearch.VERY_MANY);
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.call() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.call()).isTrue();
    }

    /** Counts sweeps of another source, fails to read as often as it is told to, and may show another kind. */
    private static final class CountingSource implements Searchable {

        private final InMemorySource source;
        private final AtomicInteger sweeps = new AtomicInteger();
        private final AtomicInteger handedOver = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger failedSweeps = new AtomicInteger();
        private CountDownLatch gate = new CountDownLatch(0);
        private int shape = 1;
        private String shows = "";

        CountingSource(InMemorySource source) {
            this.source = source;
        }

        @Override
        public String kind() {
            return source.kind();
        }

        @Override
        public void sweep(Consumer<SearchRecord> sink) {
            sweeps.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failedSweeps.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
                throw new IllegalStateException("the store is away");
            }
            source.sweep(sink);
        }

        @Override
        public Optional<SearchRecord> read(String id) {
            reads.incrementAndGet();
            if (failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
                throw new IllegalStateException("the store is away");
            }
            return source.read(id);
        }

        @Override
        public void changedSince(Instant since, Consumer<SearchRecord> sink) {
            source.changedSince(since, it -> {
                handedOver.incrementAndGet();
                sink.accept(it);
            });
        }

        @Override
        public List<String> showing(String otherKind, String otherId) {
            return otherKind.equals(shows) ? List.of(otherId) : List.of();
        }

        @Override
        public int shape() {
            return shape;
        }
    }
}
