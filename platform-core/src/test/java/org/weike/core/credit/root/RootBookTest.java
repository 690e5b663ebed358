package org.weike.core.credit.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weike.core.MovableClock;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.TestKeys;

class RootBookTest {

    private static final KeyRing KEYS = TestKeys.fresh();
    private static final Instant MARCH_2 = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(MARCH_2);
    private final RootsInMemory roots = new RootsInMemory();
    private final List<PastHeads> accounts = new ArrayList<>();

    @Test
    void beginsWithALineThatVouchesForNothing() throws IOException {
        post("a:2026", MARCH_2);
        node("one").keepUp();
        node("one").keepUp();

        assertThat(lines("one")).singleElement().asString().startsWith("2026-03-01 0 ");
        assertThat(tally("one")).isEqualTo(new RootTally(1, 0, new RootDay("2026-03-01"), List.of()));
    }

    @Test
    void writesALineForEachDayThatIsOverAndSettled() throws IOException {
        var node = node("one");
        post("a:2026", MARCH_2, MARCH_2.plus(DAY));
        node.keepUp();
        clock.moveTo(Instant.parse("2026-03-02T17:59:59Z"));
        node.keepUp();
        assertThat(lines("one")).hasSize(1);

        clock.moveTo(Instant.parse("2026-03-02T18:00:00Z"));
        node.keepUp();
        post("b:2026", MARCH_2.plus(DAY));
        clock.advance(DAY);
        node.keepUp();

        assertThat(lines("one"))
                .map(it -> it.substring(0, 12))
                .containsExactly("2026-03-01 0", "2026-03-02 1", "2026-03-03 2");
        assertThat(tally("one")).isEqualTo(new RootTally(3, 2, new RootDay("2026-03-03"), List.of()));
    }

    @Test
    void catchesUpWithTheSameRootsThatItWouldHaveWrittenDayByDay() throws IOException {
        IntStream.range(0, 50)
                .forEach(it -> post(
                        "p%02d:2026".formatted(it),
                        MARCH_2.minus(DAY.multipliedBy(it % 4)),
                        MARCH_2.plus(DAY.multipliedBy(it)),
                        MARCH_2.plus(DAY.multipliedBy(it + 3))));
        node("late").keepUp();
        var daily = new RootsInMemory();
        var each = new RootBook(daily, new RootFile(folder.resolve("each")), new RootSeals(KEYS), this::sweep, clock);
        each.keepUp();
        for (int day = 0; day < 70; day++) {
            clock.advance(DAY);
            each.keepUp();
        }
        node("late").keepUp();

        assertThat(lines("each")).hasSize(71);
        assertThat(lines("late")).isEqualTo(lines("each"));
        assertThat(tally("late").findings()).isEmpty();
    }

    @Test
    void writesALineAnewThatACrashCutOff() throws IOException {
        twoDays();
        var whole = Files.readString(file("one"));
        for (int cut : new int[] {whole.length() - 1, whole.length() - 40, whole.indexOf('\n') + 1, 5, 0}) {
            Files.writeString(file("one"), whole.substring(0, cut));
            assertThat(tally("one").findings()).contains(new RootFinding("2026-03-03", RootFinding.Fault.NOT_FILED));
            node("one").keepUp();

            assertThat(file("one")).hasContent(whole);
        }
    }

    @Test
    void givesEveryNodeTimeToWriteWhatTheFirstOneStored() {
        twoDays();
        clock.moveTo(Instant.parse("2026-03-03T18:59:59Z"));
        assertThat(tally("other").findings())
                .containsExactly(
                        new RootFinding("2026-03-01", RootFinding.Fault.NOT_FILED),
                        new RootFinding("2026-03-02", RootFinding.Fault.NOT_FILED));

        clock.moveTo(Instant.parse("2026-03-03T19:00:00Z"));
        assertThat(tally("other").findings()).contains(new RootFinding("2026-03-03", RootFinding.Fault.NOT_FILED));
    }

    @Test
    void waitsForTheFirstAccount() {
        node("one").keepUp();
        clock.advance(DAY.multipliedBy(3));
        node("one").keepUp();
        assertThat(roots.all()).isEmpty();

        post("a:2026", MARCH_2.minus(DAY.multipliedBy(100)));
        node("one").keepUp();
        clock.advance(DAY);
        node("one").keepUp();
        assertThat(tally("one")).isEqualTo(new RootTally(2, 1, new RootDay("2026-03-05"), List.of()));
    }

    @Test
    void findsADayThatIsNowhereAnyMore() throws IOException {
        twoDays();
        var whole = lines("one");
        for (int day = 0; day < 2; day++) {
            var lost = DailyRoot.parse(whole.get(day)).orElseThrow();
            var left = new ArrayList<>(whole);
            left.remove(day);
            Files.write(file("one"), left);
            roots.remove(lost.id().value());

            assertThat(tally("one").findings())
                    .containsExactly(new RootFinding(lost.id().value(), RootFinding.Fault.MISSING));
            roots.add(lost);
        }
    }

    @Test
    void writesADayOnceOnSeveralNodes() throws IOException {
        twoDays();
        post("late:2026", MARCH_2);
        node("two").keepUp();

        assertThat(lines("two")).isEqualTo(lines("one"));
    }

    @Test
    void givesAStoreThatWasPutBackItsRootsAgain() throws IOException {
        twoDays();
        var before = roots.all();
        roots.remove("2026-03-03");
        assertThat(tally("one").findings())
                .containsExactly(new RootFinding("2026-03-03", RootFinding.Fault.NOT_STORED));
        node("one").keepUp();

        assertThat(roots.all()).isEqualTo(before);
    }

    @Test
    void findsADayWhoseEntriesAreNotThoseThatWereSigned() {
        twoDays();
        var honest = List.copyOf(accounts);

        accounts.remove(0);
        assertThat(tally("one").findings()).containsExactly(heads("2026-03-02"), heads("2026-03-03"));
        reset(honest);
        accounts.set(0, new PastHeads("a:2026", honest.get(0).heads().subList(0, 1)));
        assertThat(tally("one").findings()).containsExactly(heads("2026-03-03"));
        reset(honest);
        post("c:2026", MARCH_2);
        assertThat(tally("one").findings()).containsExactly(heads("2026-03-02"));
        reset(honest);
        post("c:2026", MARCH_2.plus(DAY.multipliedBy(2)));
        assertThat(tally("one").findings()).isEmpty();
    }

    /** What somebody may do to the lines of the file. */
    enum Tampering {
        MORE_ACCOUNTS("2026-03-03", RootFinding.Fault.SEAL) {
            @Override
            void on(List<String> lines) {
                lines.set(2, lines.get(2).replaceFirst("03 2", "03 9"));
            }
        },
        OTHER_HASH("2026-03-02", RootFinding.Fault.SEAL) {
            @Override
            void on(List<String> lines) {
                lines.set(1, lines.get(1).replace(hash(lines.get(1)), hash(lines.get(2))));
            }
        },
        GARBAGE("2", RootFinding.Fault.UNREADABLE) {
            @Override
            void on(List<String> lines) {
                lines.set(1, "2026-13-02 1");
            }
        },
        REMOVED("2026-03-02", RootFinding.Fault.NOT_FILED) {
            @Override
            void on(List<String> lines) {
                lines.remove(1);
            }
        },
        LAST_REMOVED("2026-03-03", RootFinding.Fault.NOT_FILED) {
            @Override
            void on(List<String> lines) {
                lines.removeLast();
            }
        },
        ALL_REMOVED("2026-03-01", RootFinding.Fault.NOT_FILED) {
            @Override
            void on(List<String> lines) {
                lines.clear();
            }
        },
        DAY_FAR_AHEAD("9999-12-31", RootFinding.Fault.SEAL) {
            @Override
            void on(List<String> lines) {
                lines.add(lines.getLast().replace("2026-03-03", "9999-12-31"));
            }
        },
        MOVED("2026-03-02", RootFinding.Fault.ORDER) {
            @Override
            void on(List<String> lines) {
                lines.add(lines.remove(1));
            }
        },
        DOUBLED("2026-03-02", RootFinding.Fault.ORDER) {
            @Override
            void on(List<String> lines) {
                lines.add(1, lines.get(1));
            }
        };

        private final String day;
        private final RootFinding.Fault fault;

        Tampering(String day, RootFinding.Fault fault) {
            this.day = day;
            this.fault = fault;
        }

        abstract void on(List<String> lines);

        private static String hash(String line) {
            return line.substring("2026-03-02 1 ".length(), line.lastIndexOf(' '));
        }
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void findsALineThatIsNotAsItWasWritten(Tampering tampering) throws IOException {
        twoDays();
        var lines = new ArrayList<>(lines("one"));
        tampering.on(lines);
        Files.write(file("one"), lines);

        assertThat(tally("one").findings()).contains(new RootFinding(tampering.day, tampering.fault));
    }

    @Test
    void findsARootThatWasChangedInTheStore() {
        twoDays();
        var honest = roots.find(new RootDay("2026-03-02")).orElseThrow();
        roots.replace(new DailyRoot(honest.id(), 7, honest.hash(), honest.seal()));

        assertThat(tally("one").findings()).containsExactly(new RootFinding("2026-03-02", RootFinding.Fault.SEAL));
    }

    @Test
    void findsTwoRootsOfADayThatWereBothSigned() {
        twoDays();
        var before = roots.find(new RootDay("2026-03-01")).orElseThrow();
        roots.replace(new RootSeals(KEYS).after(before, new DayHeads.Sum(9, "0".repeat(64))));

        assertThat(tally("one").findings()).containsExactly(new RootFinding("2026-03-02", RootFinding.Fault.DIFFERS));
    }

    @Test
    void goesOnBehindALineThatSomebodyAdded() throws IOException {
        twoDays();
        Files.writeString(file("one"), "something else\n", StandardOpenOption.APPEND);
        clock.advance(DAY);
        node("one").keepUp();

        assertThat(lines("one").getLast()).startsWith("2026-03-04 2 ");
        assertThat(tally("one").findings()).containsExactly(new RootFinding("4", RootFinding.Fault.UNREADABLE));
    }

    /** One account with an entry on the second and the third of March, and one with an entry on the third. */
    private void twoDays() {
        post("a:2026", MARCH_2, MARCH_2.plus(DAY));
        node("one").keepUp();
        post("b:2026", MARCH_2.plus(DAY));
        clock.advance(DAY.multipliedBy(2));
        node("one").keepUp();
    }

    private void post(String account, Instant... posted) {
        var heads = Stream.of(posted)
                .map(it -> new PastHeads.Head(it, Integer.toHexString(Arrays.hashCode(new Object[] {account, it}))))
                .toList();
        accounts.add(new PastHeads(account, heads));
    }

    private void reset(List<PastHeads> honest) {
        accounts.clear();
        accounts.addAll(honest);
    }

    private static RootFinding heads(String day) {
        return new RootFinding(day, RootFinding.Fault.HEADS);
    }

    private RootBook node(String name) {
        return new RootBook(roots, new RootFile(folder.resolve(name)), new RootSeals(KEYS), this::sweep, clock);
    }

    private void sweep(Consumer<PastHeads> sink) {
        accounts.forEach(sink);
    }

    private RootTally tally(String name) {
        var check = node(name).check();
        accounts.forEach(check::take);
        return check.tally();
    }

    private Path file(String name) {
        return folder.resolve(name).resolve("credit-roots.txt");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(file(name));
    }

    /** Roots in a map. */
    private static final class RootsInMemory implements DailyRoots {

        private final Map<String, DailyRoot> kept = new ConcurrentSkipListMap<>();

        @Override
        public List<DailyRoot> all() {
            return List.copyOf(kept.values());
        }

        @Override
        public Optional<DailyRoot> find(RootDay day) {
            return Optional.ofNullable(kept.get(day.value()));
        }

        @Override
        public void add(DailyRoot root) {
            kept.putIfAbsent(root.id().value(), root);
        }

        private void replace(DailyRoot root) {
            kept.put(root.id().value(), root);
        }

        private void remove(String day) {
            kept.remove(day);
        }
    }
}
