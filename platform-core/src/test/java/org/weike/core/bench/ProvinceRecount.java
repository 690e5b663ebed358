package org.weike.core.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.core.credit.Activity;
import org.weike.core.credit.Conversion;
import org.weike.core.credit.Counter;
import org.weike.core.credit.Recomputation;
import org.weike.core.credit.RecomputationDesk;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RulePreview;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSetId;
import org.weike.core.credit.RuleSets;
import org.weike.core.ledger.DatedLedgerDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;

/** The process that counts a year of the province anew, by rules under which short lessons bring twice as much. */
public final class ProvinceRecount {

    private static final Actor.Platform BENCH = new Actor.Platform("bench");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ConfigurableApplicationContext platform;
    private final Figures figures;
    private final int year = LocalDate.now(CHINA).getYear();

    private ProvinceRecount(ConfigurableApplicationContext platform, Figures figures) {
        this.platform = platform;
        this.figures = figures;
    }

    /** Takes the folder with the province and the file for the figures. */
    public static void main(String... args) throws Exception {
        var figures = new Figures(Path.of(args[1]));
        try (var platform = BenchPlatform.open(Path.of(args[0]))) {
            var recount = new ProvinceRecount(platform, figures);
            recount.measureDay();
            recount.measureRecount();
            figures.add("recompute_heap_mb", HeapPeak.megabytes());
        }
    }

    /** The province as it was on a day, read for the first time and from what is at hand then. */
    private void measureDay() {
        var root = platform.getBean(OrganizationDirectory.class)
                .get()
                .roots()
                .getFirst()
                .id();
        var day = LocalDate.now(CHINA).minusDays(30);
        var desk = platform.getBean(DatedLedgerDesk.class);
        figures.add("as_of_first_s", Times.milliseconds(() -> desk.open(BENCH, root, year, day)) / 1e3);
        figures.add("as_of_next_s", Times.milliseconds(() -> desk.open(BENCH, root, year, day)) / 1e3);
    }

    private void measureRecount() throws InterruptedException {
        var desk = platform.getBean(RecomputationDesk.class);
        var ruleSets = platform.getBean(RuleSets.class);
        var generous = generous(ruleSets.inForceAt(Instant.now()));
        long start = System.nanoTime();
        var told = (RulePreview.Done) desk.preview(BENCH, RuleForm.of(generous), year, difference -> {});
        figures.add("recompute_preview_s", seconds(start));

        ruleSets.add(generous);
        start = System.nanoTime();
        desk.begin(BENCH, generous.id(), year);
        await(desk, it -> it.totals().people() == it.accounts());
        figures.add("recompute_s", seconds(start));
        var done = await(desk, it -> !it.isRunning());
        figures.add("recompute_shown_s", seconds(start));
        figures.add("recompute_people", (double) done.totals().changed());
        figures.add("recompute_entries", (double) done.totals().entries());
        if (!done.totals().equals(told.totals())) {
            throw new IllegalStateException("foretold " + told.totals() + ", but " + done.totals());
        }
    }

    /** All is posted some time before every ledger shows it, and it is done. */
    private static Recomputation await(RecomputationDesk desk, Predicate<Recomputation> wanted)
            throws InterruptedException {
        while (true) {
            var latest = desk.all(BENCH).getFirst();
            if (latest.stage() == Recomputation.Stage.STOPPED) {
                throw new IllegalStateException("the recomputation stopped: " + latest);
            }
            if (wanted.test(latest)) {
                return latest;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** In force for a second long ago, so that it decides nothing now and the ledger is not made anew for it. */
    private static RuleSet generous(RuleSet deciding) {
        var bands =
                List.of(new Conversion.Band(0, CreditHours.of("0.5")), new Conversion.Band(30, CreditHours.of("1")));
        var lessons = new Conversion.ByDuration("online-lesson", Activity.LESSON, Counter.ONLINE, bands);
        var others = deciding.conversions().stream().filter(it -> it.activity() != Activity.LESSON);
        var from = deciding.validity().from();
        return new RuleSet(
                new RuleSetId("generous:1"),
                new RuleSet.Validity(from, from.plusSeconds(1)),
                Stream.concat(Stream.of(lessons), others).toList(),
                List.of(),
                deciding.shares(),
                deciding.repeat(),
                deciding.norms());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
