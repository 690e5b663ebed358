package org.weike.core.credit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.content.ShippedCatalogue;
import org.weike.core.KilledProcess;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.demonstration.ProvinceGenerator;
import org.weike.core.demonstration.ProvincePlan;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;

/** The process that is killed: posts a year anew over a store in a folder, one step of a trial at a time. */
public final class KilledRecomputation {

    static final int PEOPLE = 2_500;

    private static final Actor.Platform PLATFORM = new Actor.Platform("trial");
    private static final RuleSetId GENEROUS = new RuleSetId("generous:1");

    private KilledRecomputation() {}

    /** What a process of the trial does. */
    enum Step {
        /** Fills the store, tells what other rules would change, and begins to post it; killed in the middle. */
        BEGIN,
        /** Goes on to the end. */
        GO_ON
    }

    /**
     * The library over the folder that {@code weike.data} names; no component, or the feature's own scan would find it.
     */
    @EnableAutoConfiguration
    static class Platform {}

    public static void main(String... args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        try (var platform = new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .properties("weike.data=" + folder.resolve("data"), "weike.keys=" + folder.resolve("keys"))
                .run()) {
            var trial = new Trial(platform, folder);
            switch (Step.valueOf(args[1])) {
                case BEGIN -> trial.begin();
                case GO_ON -> trial.goOn();
            }
        }
    }

    /** One process of the trial; tells what it found in files beside the store. */
    private static final class Trial {

        private final ConfigurableApplicationContext platform;
        private final RecomputationDesk desk;
        private final Path folder;
        private final LocalDate today;
        private final int year;

        Trial(ConfigurableApplicationContext platform, Path folder) {
            this.platform = platform;
            this.desk = platform.getBean(RecomputationDesk.class);
            this.folder = folder;
            this.today = CreditTime.dayOf(platform.getBean(Clock.class).instant());
            this.year = today.getYear() - 1;
        }

        void begin() throws IOException {
            platform.getBean(CatalogueDesk.class)
                    .load(PLATFORM, CatalogueFiles.of(ShippedCatalogue.files()), progress -> {});
            var plan = new ProvincePlan(PEOPLE, 400, 8, today);
            platform.getBean(ProvinceGenerator.class).fill(PLATFORM, plan, (done, all) -> {});
            var rules = platform.getBean(RuleSets.class);
            var generous =
                    generous(rules.inForceAt(platform.getBean(Clock.class).instant()));
            rules.add(generous);
            tell("foretold", totals(generous));
            tell("entries", entries());
            desk.begin(PLATFORM, GENEROUS, year);
            while (true) {
                tell("posting", done(latest()));
                KilledProcess.pause();
            }
        }

        void goOn() throws InterruptedException {
            while (latest().isRunning()) {
                KilledProcess.pause();
            }
            var done = latest();
            tell("done", List.of(done.stage().name(), done.totals().toString()));
            tell("left", totals(platform.getBean(RuleSets.class).find(GENEROUS).orElseThrow()));
            tell("entries-after", entries());
            var report = platform.getBean(LedgerCheckDesk.class).check(PLATFORM, it -> {});
            tell("verified", List.of(String.valueOf(report.isSound())));
        }

        private Recomputation latest() {
            return desk.all(PLATFORM).getFirst();
        }

        private static List<String> done(Recomputation it) {
            return List.of(String.valueOf(it.totals().people()));
        }

        private List<String> totals(RuleSet rules) {
            var told = (RulePreview.Done) desk.preview(PLATFORM, RuleForm.of(rules), year, it -> {});
            return List.of(
                    told.totals().toString(), String.valueOf(told.totals().entries()));
        }

        /** How many entries the accounts of the year hold, and how many accounts hold so many. */
        private List<String> entries() {
            var sizes = new TreeMap<Integer, Integer>();
            long[] sum = {0};
            platform.getBean(CreditAccounts.class).eachOfYear(year, null, it -> {
                sizes.merge(it.entries().size(), 1, Integer::sum);
                sum[0] += it.entries().size();
            });
            return List.of(String.valueOf(sum[0]), sizes.toString());
        }

        private void tell(String file, List<String> lines) {
            KilledProcess.tell(folder, file, lines);
        }

        /** Short lessons bring twice as much; in force for a second long ago, so that it decides nothing now. */
        private static RuleSet generous(RuleSet deciding) {
            var bands = List.of(
                    new Conversion.Band(0, CreditHours.of("0.5")), new Conversion.Band(30, CreditHours.of("1")));
            var lessons = new Conversion.ByDuration("online-lesson", Activity.LESSON, Counter.ONLINE, bands);
            var others = deciding.conversions().stream().filter(it -> it.activity() != Activity.LESSON);
            var from = deciding.validity().from();
            return new RuleSet(
                    GENEROUS,
                    new RuleSet.Validity(from, from.plusSeconds(1)),
                    Stream.concat(Stream.of(lessons), others).toList(),
                    List.of(),
                    deciding.shares(),
                    deciding.repeat(),
                    deciding.norms());
        }
    }
}
