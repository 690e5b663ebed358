package org.weike.core.bench;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerFilter;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** The process that reads the province: the first thing it does is to look people up. */
public final class ProvinceReads {

    private static final Actor.Platform BENCH = new Actor.Platform("bench");
    private static final int CLIENTS = 16;
    private static final int LOOKUPS = 20_000;
    private static final int LEDGERS = 300;

    private final ConfigurableApplicationContext platform;
    private final Figures figures;
    private final Lookups lookups;

    private ProvinceReads(ConfigurableApplicationContext platform, Figures figures) {
        this.platform = platform;
        this.figures = figures;
        this.lookups = Lookups.of(platform);
    }

    /** Takes the folder with the province and the file for the figures. */
    public static void main(String... args) throws Exception {
        var figures = new Figures(Path.of(args[1]));
        long start = System.nanoTime();
        try (var platform = BenchPlatform.open(Path.of(args[0]))) {
            figures.add("library_start_s", (System.nanoTime() - start) / 1e9);
            var reads = new ProvinceReads(platform, figures);
            reads.measureLookups();
            reads.measureLedger();
            reads.measureExport();
            reads.measureRebuild();
            reads.countEntries();
        }
    }

    private void measureLookups() throws Exception {
        var first = together(100, lookups::ask);
        figures.add("lookup_first_p99_ms", Times.percentile(first, 99));
        var all = together(LOOKUPS, lookups::ask);
        all.addAll(first);
        figures.add("lookup_p50_ms", Times.percentile(all, 50));
        figures.add("lookup_p99_ms", Times.percentile(all, 99));
    }

    /** The first screen of the province, then one of its cities and one of the counties in it. */
    private void measureLedger() {
        var desk = platform.getBean(LedgerDesk.class);
        var directory = platform.getBean(OrganizationDirectory.class);
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        var root = directory.get().roots().getFirst().id();
        var chance = new Random(5);
        var times = new ArrayList<Double>();
        for (int round = 0; round < LEDGERS; round++) {
            var city = any(directory, root, Organization.Kind.CITY, chance);
            var county = any(directory, city, Organization.Kind.COUNTY, chance);
            for (OrganizationId node : List.of(root, city, county)) {
                times.add(Times.milliseconds(() -> screen(desk, node, year)));
            }
        }
        figures.add("ledger_p50_ms", Times.percentile(times, 50));
        figures.add("ledger_p99_ms", Times.percentile(times, 99));
        measureMonths(desk, root, year);
    }

    private static void screen(LedgerDesk desk, OrganizationId node, int year) {
        var question = LedgerQuestion.of(node, year);
        desk.open(BENCH, node, question.period());
        desk.organizations(BENCH, question);
        desk.people(BENCH, question.ordered(new LedgerOrder(LedgerOrder.By.SHORTFALL, true)));
    }

    /** The same of all months but the last, which is the most there is to add up, and the months as a chart. */
    private void measureMonths(LedgerDesk desk, OrganizationId root, int year) {
        var months = new ArrayList<Double>();
        var charts = new ArrayList<Double>();
        var question = LedgerQuestion.of(root, new LedgerPeriod(year, 1, 11));
        for (int round = 0; round < LEDGERS; round++) {
            months.add(Times.milliseconds(() -> {
                desk.open(BENCH, root, question.period());
                desk.organizations(BENCH, question);
                desk.people(BENCH, question.ordered(new LedgerOrder(LedgerOrder.By.EARNED, false)));
            }));
            charts.add(Times.milliseconds(() -> {
                desk.trend(BENCH, root, year);
                desk.comparison(BENCH, root, question.period());
            }));
        }
        figures.add("ledger_months_p50_ms", Times.percentile(months, 50));
        figures.add("ledger_months_p99_ms", Times.percentile(months, 99));
        figures.add("ledger_charts_p50_ms", Times.percentile(charts, 50));
        figures.add("ledger_charts_p99_ms", Times.percentile(charts, 99));
    }

    private static OrganizationId any(
            OrganizationDirectory directory, OrganizationId below, Organization.Kind kind, Random chance) {
        var nodes = directory.get().children(below).stream()
                .filter(it -> it.kind() == kind)
                .toList();
        return nodes.get(chance.nextInt(nodes.size())).id();
    }

    private void measureExport() throws Exception {
        var desk = platform.getBean(LedgerDesk.class);
        var root = platform.getBean(OrganizationDirectory.class)
                .get()
                .roots()
                .getFirst()
                .id();
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        var question = LedgerQuestion.of(root, year).only(LedgerFilter.EVERYBODY);
        var heap = new HeapWatch();
        try (var out = new Watched(heap)) {
            long start = System.nanoTime();
            desk.export(BENCH, question, LedgerWord::name, out);
            figures.add("export_s", (System.nanoTime() - start) / 1e9 - heap.secondsSpent());
        }
        figures.add("export_heap_mb", heap.mostMegabytes());
    }

    /** The service stays up: one client goes on looking people up meanwhile. */
    private void measureRebuild() throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<List<Double>> client = threads.submit(() -> {
                var times = new ArrayList<Double>();
                var chance = new Random(9);
                while (!done.get()) {
                    times.add(Times.milliseconds(() -> lookups.ask(chance)));
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                return times;
            });
            long start = System.nanoTime();
            platform.getBean(Search.class).rebuild();
            figures.add("rebuild_s", (System.nanoTime() - start) / 1e9);
            done.set(true);
            figures.add("lookup_while_rebuilding_p99_ms", Times.percentile(client.get(), 99));
        }
        var everywhere = platform.getBean(Reach.class).scope(BENCH, Permission.SEE_PEOPLE);
        long found = platform.getBean(Search.class)
                .find(everywhere, Query.of("person").page(0, 0))
                .total();
        figures.add("people", (double) found);
    }

    private void countEntries() {
        var entries = new AtomicLong();
        platform.getBean(CreditAccounts.class)
                .each(it -> entries.addAndGet(it.entries().size()));
        figures.add("entries", (double) entries.get());
    }

    private static List<Double> together(int asks, Ask ask) throws Exception {
        var left = new AtomicLong(asks);
        var times = new ArrayList<Double>();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Callable<List<Double>>>();
            for (int client = 0; client < CLIENTS; client++) {
                var chance = new Random(asks * 31L + client);
                clients.add(() -> {
                    var own = new ArrayList<Double>();
                    while (left.getAndDecrement() > 0) {
                        own.add(Times.milliseconds(() -> ask.of(chance)));
                    }
                    return own;
                });
            }
            for (Future<List<Double>> each : pool.invokeAll(clients)) {
                times.addAll(each.get());
            }
        }
        return times;
    }

    /** One question. */
    private interface Ask {
        void of(Random chance);
    }

    /** Throws away what is written, and looks at the heap now and then. */
    private static final class Watched extends OutputStream {

        private static final int EVERY = 1 << 20;

        private final HeapWatch heap;
        private long written;

        Watched(HeapWatch heap) {
            this.heap = heap;
        }

        @Override
        public void write(int single) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count(length);
        }

        private void count(int length) {
            if (written / EVERY != (written + length) / EVERY) {
                heap.sample(0);
            }
            written += length;
        }
    }
}
