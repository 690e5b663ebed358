package org.weike.core.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.TreeChange;
import org.weike.core.roster.Action;
import org.weike.core.roster.Batch;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.RosterProvince;
import org.weike.core.roster.RosterWorkbook;
import org.weike.core.roster.Stage;
import org.weike.core.roster.Uploaded;
import org.weike.core.roster.matching.DamagedNames;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Imports a province of 39,000 organizations and 198,000 people, the same again, one with faults, and undoes it. */
public final class RosterBench {

    private static final Actor.Platform PLATFORM = new Actor.Platform("bench");
    private static final double MEGABYTE = 1 << 20;

    private final Figures figures;
    private final RosterImportDesk desk;
    private final OrganizationDesk organizations;
    private long mostHeap;

    RosterBench(Figures figures, RosterImportDesk desk, OrganizationDesk organizations) {
        this.figures = figures;
        this.desk = desk;
        this.organizations = organizations;
    }

    /** The library over a store in a folder of its own. */
    @EnableAutoConfiguration
    static class Library {}

    public static void main(String[] arguments) throws Exception {
        int nodes = Integer.getInteger("roster.organizations", 39_000);
        int people = Integer.getInteger("roster.people", 198_000);
        Path folder = Files.createTempDirectory("weike-roster");
        var figures = new Figures();
        try (ConfigurableApplicationContext context = new SpringApplication(Library.class)
                .run("--weike.data=" + folder.resolve("data"), "--weike.keys=" + folder.resolve("keys"))) {
            new RosterBench(figures, context.getBean(RosterImportDesk.class), context.getBean(OrganizationDesk.class))
                    .run(nodes, people, folder);
        }
        figures.writeTo(Path.of(arguments[0]));
    }

    private void run(int nodes, int people, Path folder) throws Exception {
        var score = DamagedNames.score(nodes, 5_000, 1);
        figures.add("match_precision", score.precision());
        figures.add("match_recall", score.recall());
        var root = ((TreeChange.Done) organizations.add(PLATFORM, Kind.PROVINCE, "示范省", null, null))
                .organization()
                .id();
        var province = new RosterProvince("示范省", nodes, people, 1);
        byte[] file = RosterWorkbook.of(province);
        figures.add("workbook_mb", file.length / MEGABYTE);
        Batch first = timed("import_s", () -> whole(root, file));
        require(first, Stage.COMMITTED, nodes + people);
        figures.add("store_mb", size(folder) / MEGABYTE);
        Batch again = timed("reimport_s", () -> whole(root, file));
        figures.add("reimport_writes", again.tally().written());
        List<RosterProvince.Member> faulty = faulty(province.people());
        Batch bad = preview(root, RosterWorkbook.of(List.of(), faulty));
        figures.add("errors_missed", people / 100 - bad.tally().of(Action.FAULT));
        timed("undo_s", () -> {
            desk.undo(PLATFORM, first.id());
            return await(first.id());
        });
        figures.add("import_heap_mb", mostHeap / MEGABYTE);
    }

    private static List<RosterProvince.Member> faulty(List<RosterProvince.Member> people) {
        var random = new Random(3);
        var faulty = new ArrayList<>(people);
        for (int at = 0; at < people.size() / 100; at++) {
            int row = at * 100 + random.nextInt(100);
            var it = people.get(row);
            faulty.set(
                    row,
                    switch (at % 4) {
                        case 0 ->
                            new RosterProvince.Member(
                                    it.name(), it.number(), it.identity(), "1390", it.home(), it.standing());
                        case 1 ->
                            new RosterProvince.Member(
                                    "", it.number(), it.identity(), it.phone(), it.home(), it.standing());
                        case 2 ->
                            new RosterProvince.Member(
                                    it.name(), it.number(), "990000195001010000", it.phone(), it.home(), it.standing());
                        default ->
                            new RosterProvince.Member(
                                    it.name(), it.number(), it.identity(), it.phone(), it.home(), "??");
                    });
        }
        return faulty;
    }

    private Batch whole(OrganizationId root, byte[] file) throws Exception {
        Batch planned = preview(root, file);
        desk.commit(PLATFORM, planned.id());
        return await(planned.id());
    }

    private Batch preview(OrganizationId root, byte[] file) throws Exception {
        long start = System.nanoTime();
        var accepted = (Uploaded.Accepted) desk.upload(PLATFORM, root, "province.xlsx", new ByteArrayInputStream(file));
        desk.preview(PLATFORM, accepted.batch().id());
        Batch batch = await(accepted.batch().id());
        figures.add("preview_s", (System.nanoTime() - start) / 1e9);
        return batch;
    }

    private Batch await(BatchId id) throws InterruptedException {
        Batch batch = desk.open(PLATFORM, id);
        while (batch.stage().isAtWork()) {
            Thread.sleep(Duration.ofMillis(200));
            var runtime = Runtime.getRuntime();
            mostHeap = Math.max(mostHeap, runtime.totalMemory() - runtime.freeMemory());
            batch = desk.open(PLATFORM, id);
        }
        return batch;
    }

    private static void require(Batch batch, Stage stage, int rows) {
        if (batch.stage() != stage || !batch.tally().rows().equals(Map.of(Action.CREATE, rows))) {
            throw new IllegalStateException(batch.stage() + " " + batch.tally());
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            return files.mapToLong(it -> it.toFile().length()).sum();
        }
    }

    private Batch timed(String name, Step step) throws Exception {
        long start = System.nanoTime();
        Batch batch = step.run();
        figures.add(name, (System.nanoTime() - start) / 1e9);
        return batch;
    }

    /** A part that is timed. */
    private interface Step {
        Batch run() throws Exception;
    }
}
