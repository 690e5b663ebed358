package org.weike.core.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.content.ShippedCatalogue;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.Verdict;
import org.weike.core.demonstration.DemonstrationProvince.Stage;
import org.weike.core.demonstration.InventedYear.Sitting;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.scanpoint.DayOfScans;
import org.weike.core.scanpoint.PointFigures;
import org.weike.core.scanpoint.ScanCounts;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPoints;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.Attempts;

/** What the people of the province are said to have done must stand like anybody's study. */
@SpringBootTest(classes = {TestPlatform.class, InventedPastTest.Replay.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class InventedPastTest {

    private static final Actor.Platform JOB = new Actor.Platform("demo");
    private static final int YEAR = 2026;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A clock by which the past can be played; bears no annotation, so that the feature's own scan passes it by. */
    static class Replay {

        @Bean
        @Primary
        DemonstrationClock demonstrationClock(MovableClock real) {
            return DemonstrationClock.over(real);
        }
    }

    @Autowired
    private DemonstrationProvince province;

    @Autowired
    private CatalogueDesk catalogue;

    @Autowired
    private CreditDesk credit;

    @Autowired
    private LedgerDesk ledger;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private People people;

    @Autowired
    private InventedPast past;

    @Autowired
    private Attempts attempts;

    @Autowired
    private CreditAccounts accounts;

    @Autowired
    private ScanPoints points;

    @Autowired
    private ScanCounts scans;

    @Autowired
    private MovableClock clock;

    private final List<CreditEntry> entries = new ArrayList<>();

    @BeforeAll
    void load() throws Exception {
        catalogue.load(JOB, CatalogueFiles.of(ShippedCatalogue.files()), it -> {});
        killAt(Stage.PEOPLE, 200);
        killAt(Stage.LESSONS, 137);
        clock.advance(Duration.ofHours(20));
        killAt(Stage.LESSONS, 11);
        province.load(JOB, (stage, done, all) -> assertThat(done).isBetween(0, all));
        all().forEach(it -> entries.addAll(entriesOf(it.id())));
    }

    private void killAt(Stage stage, int moment) {
        assertThatThrownBy(() -> province.load(JOB, (now, done, all) -> {
                    if (now == stage && done == moment) {
                        throw new CancellationException("killed");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    /** As it would have been on the first day, without a kill. */
    @Test
    void isTheSameHoweverOftenItWasKilled() {
        var tree = new InventedTree(directory.get().roots().getFirst().id(), TestPlatform.MONDAY_AT_NINE);
        var parts = new Cast(tree, directory.get().roots().getFirst().id(), 20_260_302, TestPlatform.MONDAY_AT_NINE)
                .parts();
        var hanging = points.at(tree.nodes().stream().map(Organization::id).toList());
        var year = past.yearUntil(TestPlatform.MONDAY_AT_NINE, hanging);

        long scanned = 0;
        for (Part part : parts) {
            var sittings = year.of(part, tree.surroundings(part));
            assertThat(attempts.of(part.id(), Instant.EPOCH))
                    .extracting(it -> it.ticket().start())
                    .containsExactlyElementsOf(
                            sittings.reversed().stream().map(Sitting::start).toList());
            assertThat(entriesOf(part.id())).hasSameSizeAs(sittings);
            assertThat(people.find(part.id()).orElseThrow().hosts()).hasSameSizeAs(part.hosts());
            scanned += sittings.stream().filter(it -> it.point().isPresent()).count();
        }
        assertThat(hanging.stream().mapToLong(this::scans).sum()).isEqualTo(scanned);
    }

    /** Begun, completed and credited through codes, as the attempts and the entries say that rest on them. */
    @Test
    void countsAtPointsWhatWasStudiedThroughThem() {
        var through = all().stream()
                .flatMap(it -> attempts.of(it.id(), Instant.EPOCH).stream())
                .filter(it -> it.ticket().origin().place() == Origin.Place.POINT)
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        long credited = entries.stream()
                .map(CreditEntry::posting)
                .filter(it -> through.containsKey(it.evidence().reference()))
                .mapToLong(it -> it.change().hundredths())
                .sum();

        await(() -> {
            var counted = new PointFigures[] {PointFigures.NOTHING};
            scans.each(it -> counted[0] = counted[0].plus(it.figures()));
            return counted[0].begun() == through.size()
                    && counted[0].completed()
                            == through.values().stream()
                                    .filter(Attempt::isComplete)
                                    .count()
                    && counted[0].credited().hundredths() == credited;
        });
        assertThat(through).hasSizeGreaterThan(100);
        assertThat(credited).isPositive();
    }

    /** Counts are stored within a second. */
    private static void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 50 && !condition.getAsBoolean(); tries++) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private long scans(ScanPoint point) {
        return scans.of(point.id(), LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31)).stream()
                .mapToLong(DayOfScans::total)
                .sum();
    }

    @Test
    void isMarkedAsChangedInRealTimeForThoseWhoCatchUp() {
        var marked = new ArrayList<CreditAccount>();
        var kept = new ArrayList<CreditAccount>();
        accounts.changedSince(TestPlatform.MONDAY_AT_NINE, marked::add);
        accounts.each(kept::add);

        assertThat(marked).isNotEmpty().hasSameSizeAs(kept);
    }

    @Test
    void manyHaveStudiedAndManyHaveNot() {
        long studied =
                all().stream().filter(it -> !entriesOf(it.id()).isEmpty()).count();

        assertThat(studied).isBetween(200L, 320L);
    }

    @Test
    void everyAccountIsChainedAndSealed() {
        assertThat(all())
                .allSatisfy(it -> assertThat(credit.verify(JOB, it.id(), YEAR)).isInstanceOf(Verdict.Sound.class));
    }

    @Test
    void everyEntryOpensToACompleteAttempt() {
        for (Person person : all().subList(0, 60)) {
            for (CreditEntry entry : entriesOf(person.id())) {
                assertThat(credit.explain(JOB, person.id(), YEAR, entry.id()).studies())
                        .satisfies(it -> assertThat(it.shown().coveredPercent()).isEqualTo(100))
                        .satisfies(it -> assertThat(it.recall().answered())
                                .isEqualTo(it.recall().questions()))
                        .satisfies(it -> assertThat(it.completed())
                                .isEqualTo(entry.posting().posted()));
            }
        }
    }

    @Test
    void someOfItBeganAtScanPoints() {
        var origins = all().stream()
                .flatMap(person -> entriesOf(person.id()).stream()
                        .map(it ->
                                credit.explain(JOB, person.id(), YEAR, it.id()).studies()))
                .map(it -> it == null ? Origin.Place.CLASS : it.origin().place())
                .collect(Collectors.toSet());

        assertThat(origins).containsExactlyInAnyOrder(Origin.Place.POINT, Origin.Place.DESK);
    }

    @Test
    void liesInThePastAtManyHours() {
        var times = entries.stream()
                .map(it -> it.posting().evidence().received().atZone(CHINA))
                .toList();

        assertThat(times).allMatch(it -> it.getYear() == YEAR && it.toInstant().isBefore(clock.instant()));
        assertThat(times).extracting(it -> it.getMonth()).contains(Month.JANUARY, Month.FEBRUARY);
        assertThat(times.stream().map(it -> it.getHour()).distinct().count()).isGreaterThan(8);
    }

    @Test
    void theLedgerShowsIt() {
        var root = directory.get().roots().getFirst().id();
        long sum = entries.stream()
                .mapToLong(it -> it.posting().change().hundredths())
                .sum();

        assertThat(ledger.open(JOB, root, LedgerPeriod.wholeYear(YEAR))
                        .sum()
                        .hours()
                        .online()
                        .hundredths())
                .isEqualTo(sum);
    }

    @Test
    void isNotPlayedASecondTime() {
        province.load(JOB, (stage, done, all) -> {});

        assertThat(all().stream().mapToInt(it -> entriesOf(it.id()).size()).sum())
                .isEqualTo(entries.size());
    }

    @Test
    void theClockOfOthersIsTheRealOne() {
        assertThat(LocalDate.ofInstant(clock.instant(), CHINA)).isEqualTo(LocalDate.of(YEAR, 3, 3));
    }

    private List<CreditEntry> entriesOf(PersonId person) {
        return credit.year(JOB, person, YEAR).entries();
    }

    private List<Person> all() {
        var all = new ArrayList<Person>();
        people.each(all::add);
        return all;
    }
}
