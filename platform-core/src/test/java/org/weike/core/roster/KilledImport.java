package org.weike.core.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.weike.core.KilledProcess;
import org.weike.core.MovableClock;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.shared.OrganizationId;

/** The process that is killed: imports over a store in a folder, one step of a trial at a time. */
public final class KilledImport {

    static final int PEOPLE = 6_000;

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final RosterProvince PROVINCE = new RosterProvince("示范省", 300, PEOPLE, 8);

    private KilledImport() {}

    /** What a process of the trial does. */
    enum Step {
        /** Imports a third, and begins to import all; killed in the middle. */
        COMMIT(0),
        /** Goes on with the commit to its end, and begins to undo it; killed in the middle. */
        UNDO(1),
        /** Goes on with the undo to its end. */
        FINISH(2);

        private final int hours;

        /** So many hours after the first began. */
        Step(int hours) {
            this.hours = hours;
        }
    }

    /**
     * The library over the folder that {@code weike.data} names; no component, or the feature's own scan would find it.
     */
    @EnableAutoConfiguration
    static class Platform {

        @Bean
        MovableClock clock() {
            return new MovableClock(START);
        }
    }

    public static void main(String... args) {
        Path folder = Path.of(args[0]);
        var step = Step.valueOf(args[1]);
        try (var platform = new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .properties("weike.data=" + folder.resolve("data"), "weike.keys=" + folder.resolve("keys"))
                .run()) {
            platform.getBean(MovableClock.class).advance(Duration.ofHours(step.hours));
            new Trial(platform, folder).run(step);
        }
    }

    /** One process of the trial; tells what it found in files beside the store. */
    private static final class Trial {

        private final ImportOffice office;
        private final RosterImportDesk desk;
        private final BatchWorker worker;
        private final Path folder;

        Trial(ConfigurableApplicationContext platform, Path folder) {
            this.office = new ImportOffice(platform);
            this.desk = platform.getBean(RosterImportDesk.class);
            this.worker = platform.getBean(BatchWorker.class);
            this.folder = folder;
        }

        void run(Step step) {
            switch (step) {
                case COMMIT -> commit();
                case UNDO -> undo();
                case FINISH -> finish();
            }
        }

        private void commit() {
            OrganizationId province = office.node(Kind.PROVINCE, "示范省", null);
            byte[] third = RosterWorkbook.of(PROVINCE.nodes(), PROVINCE.people().subList(0, PEOPLE / 3));
            office.committed(office.previewed(province, third));
            tell("before", stored());
            Batch batch = office.previewed(province, RosterWorkbook.of(PROVINCE.nodes(), changed()));
            tell("batch", List.of(batch.id().value()));
            desk.commit(ImportOffice.PLATFORM, batch.id());
            tellProgress(batch, "committing");
        }

        /** All of the province, with new names and phones for those who are there already. */
        private static List<RosterProvince.Member> changed() {
            var members = new ArrayList<RosterProvince.Member>();
            PROVINCE.people()
                    .forEach(it -> members.add(new RosterProvince.Member(
                            it.name() + "改", it.number(), it.identity(), it.phone(), it.home(), it.standing())));
            return members;
        }

        private void undo() {
            Batch batch = takenUp();
            tell("committed", List.of(batch.stage().name()));
            tell("names", names());
            desk.undo(ImportOffice.PLATFORM, batch.id());
            tellProgress(batch, "undoing");
        }

        /** The names of all, each with how often it stands there. */
        private List<String> names() {
            Map<String, Integer> names = new TreeMap<>();
            PROVINCE.people()
                    .forEach(it -> names.merge(
                            office.person(it.number()).name().endsWith("改") ? "new" : "old", 1, Integer::sum));
            return List.of(
                    names.toString(),
                    office.stored().keySet().stream()
                                    .filter(it -> it.startsWith("people"))
                                    .count() + " people");
        }

        private void finish() {
            Batch batch = takenUp();
            tell("undone", List.of(batch.stage().name()));
            tell("after", stored());
        }

        private Batch takenUp() {
            var id = new BatchId(read("batch").getFirst());
            Batch found = desk.open(ImportOffice.PLATFORM, id);
            tell(
                    "found-" + found.stage(),
                    List.of(String.valueOf(found.progress().done())));
            worker.lookAfter();
            return office.finished(found);
        }

        /** Tells each page that is acknowledged, so that whoever kills this process knows when. */
        private void tellProgress(Batch batch, String file) {
            while (true) {
                Progress progress = desk.open(ImportOffice.PLATFORM, batch.id()).progress();
                tell(
                        file,
                        List.of(
                                String.valueOf(progress.done()),
                                String.valueOf(progress.pages().size())));
                KilledProcess.pause();
            }
        }

        private List<String> stored() {
            return office.stored().entrySet().stream()
                    .map(it -> it.getKey() + " " + it.getValue().toJson())
                    .toList();
        }

        private void tell(String file, List<String> lines) {
            KilledProcess.tell(folder, file, lines);
        }

        private List<String> read(String file) {
            try {
                return Files.readAllLines(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
