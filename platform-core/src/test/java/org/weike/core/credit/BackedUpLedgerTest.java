package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.weike.core.demonstration.DemonstrationProvince;
import org.weike.core.ledger.Ledger;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerRows;
import org.weike.core.ledger.OrganizationRow;
import org.weike.core.ledger.PersonRow;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.StoreAtRest;
import org.weike.core.storage.StoreBackup;

/** Takes a backup of the demonstration province at work, and opens its ledger again in another folder. */
class BackedUpLedgerTest {

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final OrganizationId PROVINCE = new OrganizationId("province");
    private static final int QUIET_YEAR = 2026;
    private static final int BUSY_YEAR = 2025;
    private static final int MOST = 10_000;
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    @Timeout(180)
    void isTheSameLedgerWithSoundChains() throws IOException, InterruptedException, ExecutionException {
        Path file = folder.resolve("backup.zip");
        Shown before;
        try (var platform = start("data")) {
            platform.getBean(DemonstrationProvince.class).load(PLATFORM, (stage, done, all) -> {});
            credit(platform);
            before = ledger(platform);
            backUpAtWork(platform, file);
        }

        try (var store = StoreAtRest.open("embedded", folder.resolve("other"), Clock.systemUTC())) {
            store.backup().restore(file);
        }

        try (var platform = start("other")) {
            assertThat(before.people().rows()).hasSizeGreaterThan(300);
            assertThat(ledger(platform)).isEqualTo(before);
            before.people().rows().forEach(it -> requireSound(platform, it.person(), QUIET_YEAR));
            requireOneMoment(platform, before.people().rows());
        }
    }

    private ConfigurableApplicationContext start(String data) {
        return new SpringApplicationBuilder(Library.class)
                .properties(
                        "weike.data=" + folder.resolve(data),
                        "weike.keys=" + folder.resolve("keys"),
                        "weike.store=embedded")
                .run();
    }

    /** Three persons in four have between one and three entries. */
    private static void credit(ConfigurableApplicationContext platform) {
        var book = platform.getBean(CreditBook.class);
        var people = ledger(platform).people().rows();
        for (int at = 0; at < people.size(); at++) {
            for (int lesson = 0; lesson < at % 4; lesson++) {
                book.post(people.get(at).person(), QUIET_YEAR, CreditFixture.posting("l" + lesson));
            }
        }
    }

    /** Writers post now to one account and now to the next, until the backup is there. */
    private static void backUpAtWork(ConfigurableApplicationContext platform, Path file)
            throws IOException, InterruptedException, ExecutionException {
        var book = platform.getBean(CreditBook.class);
        var people = ledger(platform).people().rows();
        var stop = new AtomicBoolean();
        var started = new CountDownLatch(4);
        try (var writers = Executors.newFixedThreadPool(4)) {
            var working = IntStream.range(0, 4)
                    .mapToObj(pair -> writers.submit((Callable<Integer>) () -> {
                        int lesson = 0;
                        for (; !stop.get(); lesson++) {
                            book.post(people.get(2 * pair).person(), BUSY_YEAR, CreditFixture.posting("l" + lesson));
                            book.post(
                                    people.get(2 * pair + 1).person(), BUSY_YEAR, CreditFixture.posting("l" + lesson));
                            started.countDown();
                        }
                        return lesson;
                    }))
                    .toList();
            started.await();
            try (var out = Files.newOutputStream(file)) {
                platform.getBean(StoreBackup.class).writeTo(out);
            } finally {
                stop.set(true);
            }
            for (var each : working) {
                assertThat(each.get()).isPositive();
            }
        }
    }

    /** What came first in time is there if what came later is. */
    private static void requireOneMoment(ConfigurableApplicationContext platform, List<PersonRow> people) {
        for (int pair = 0; pair < 4; pair++) {
            int first = requireSound(platform, people.get(2 * pair).person(), BUSY_YEAR);
            int second = requireSound(platform, people.get(2 * pair + 1).person(), BUSY_YEAR);
            assertThat(first - second).isBetween(0, 1);
        }
    }

    private static int requireSound(ConfigurableApplicationContext platform, PersonId person, int year) {
        var verdict = platform.getBean(CreditDesk.class).verify(PLATFORM, person, year);
        assertThat(verdict).isInstanceOf(Verdict.Sound.class);
        return ((Verdict.Sound) verdict).entries();
    }

    private static Shown ledger(ConfigurableApplicationContext platform) {
        var search = platform.getBean(Search.class);
        for (int time = 0; time < 3; time++) {
            search.await(search.changed("credit-years", List.of()), LONG);
        }
        var desk = platform.getBean(LedgerDesk.class);
        var question = LedgerQuestion.of(PROVINCE, QUIET_YEAR).page(0, MOST);
        return new Shown(
                desk.open(PLATFORM, PROVINCE, LedgerPeriod.wholeYear(QUIET_YEAR)),
                desk.organizations(PLATFORM, question),
                desk.people(PLATFORM, question));
    }

    /** Everything the ledger of a year shows. */
    private record Shown(Ledger ledger, LedgerRows<OrganizationRow> organizations, LedgerRows<PersonRow> people) {}

    /** The whole library as an application finds it. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Library {}
}
