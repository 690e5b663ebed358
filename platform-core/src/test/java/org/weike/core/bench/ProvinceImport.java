package org.weike.core.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.TreeChange;
import org.weike.core.roster.Action;
import org.weike.core.roster.Batch;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.RowProblem;
import org.weike.core.roster.Stage;
import org.weike.core.roster.Uploaded;
import org.weike.core.roster.matching.DamagedNames;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/**
 * The process that imports the province from its workbook into an empty store: once, the same again, with one row in a
 * hundred wrong, and back.
 */
public final class ProvinceImport {

    private static final Actor.Platform BENCH = new Actor.Platform("bench");
    private static final int PAGE = 500;

    private final Figures figures;
    private final RosterImportDesk desk;
    private final OrganizationId root;
    private final int rows;

    private ProvinceImport(ConfigurableApplicationContext platform, Figures figures, int rows) {
        this.figures = figures;
        this.desk = platform.getBean(RosterImportDesk.class);
        this.root = ((TreeChange.Done) platform.getBean(OrganizationDesk.class)
                        .add(BENCH, Organization.Kind.PROVINCE, "示范省", null, null))
                .organization()
                .id();
        this.rows = rows;
    }

    /** Takes the folder with the workbook, how many people and organizations it lists, and the file for the figures. */
    public static void main(String... args) throws Exception {
        var folder = Path.of(args[0]);
        int organizations = Integer.parseInt(args[2]);
        int rows = Integer.parseInt(args[1]) + organizations;
        var figures = new Figures(Path.of(args[3]));
        try (var platform = BenchPlatform.open(folder.resolve("imported"))) {
            new ProvinceImport(platform, figures, rows).measure(folder);
        }
        var names = DamagedNames.score(organizations, 5_000, 1);
        figures.add("match_precision", names.precision());
        figures.add("match_recall", names.recall());
    }

    private void measure(Path folder) throws Exception {
        var workbook = folder.resolve("province.xlsx");
        HeapPeak.reset();
        long start = System.nanoTime();
        Batch first = preview(workbook);
        figures.add("import_preview_s", seconds(start));
        desk.commit(BENCH, first.id());
        first = await(first.id());
        figures.add("import_s", seconds(start));
        figures.add("import_heap_mb", HeapPeak.megabytes());
        figures.add(
                "imported_store_mb",
                ProvinceBench.megabytes(folder.resolve("imported").resolve("data")));
        require(first);

        start = System.nanoTime();
        Batch again = preview(workbook);
        desk.commit(BENCH, again.id());
        again = await(again.id());
        figures.add("reimport_s", seconds(start));
        figures.add("reimport_writes", again.tally().written());

        measureFaults(workbook, folder.resolve("damaged.xlsx"));

        start = System.nanoTime();
        desk.undo(BENCH, first.id());
        first = await(first.id());
        figures.add("undo_s", seconds(start));
        if (first.stage() != Stage.UNDONE) {
            throw new IllegalStateException("not undone: " + first.stage());
        }
    }

    /** Everything but the root, which was there before. */
    private void require(Batch batch) {
        if (batch.stage() != Stage.COMMITTED || batch.tally().of(Action.CREATE) != rows - 1) {
            var refused = desk.rows(BENCH, batch.id(), Action.FAULT, 0, 1).rows();
            throw new IllegalStateException(
                    batch.stage() + " " + batch.tally() + ", not " + (rows - 1) + ", for example " + refused);
        }
    }

    private void measureFaults(Path workbook, Path damaged) throws Exception {
        Set<DamagedWorkbook.Damage> wrong;
        try (var in = new BufferedInputStream(Files.newInputStream(workbook));
                var out = new BufferedOutputStream(Files.newOutputStream(damaged))) {
            wrong = DamagedWorkbook.copy(in, out);
        }
        Batch batch = preview(damaged);
        var reported = new HashSet<DamagedWorkbook.Damage>();
        for (Action action : new Action[] {Action.FAULT, Action.CONFLICT}) {
            int all = batch.tally().of(action);
            for (int offset = 0; offset < all; offset += PAGE) {
                desk.rows(BENCH, batch.id(), action, offset, PAGE)
                        .rows()
                        .forEach(row -> row.row().problems().stream()
                                .filter(it -> it.reason().weight() != RowProblem.Weight.REMARK)
                                .forEach(it -> reported.add(new DamagedWorkbook.Damage(
                                        row.row().place().row(), it.heading()))));
            }
        }
        figures.add("errors", wrong.size());
        var missed = new HashSet<>(wrong);
        missed.removeAll(reported);
        figures.add("errors_missed", missed.size());
        reported.removeAll(wrong);
        figures.add("errors_invented", reported.size());
        desk.cancel(BENCH, batch.id());
    }

    private Batch preview(Path file) throws Exception {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var accepted = (Uploaded.Accepted) desk.upload(BENCH, root, "province.xlsx", in);
            desk.preview(BENCH, accepted.batch().id());
            return await(accepted.batch().id());
        }
    }

    private Batch await(BatchId id) throws InterruptedException {
        Batch batch = desk.open(BENCH, id);
        while (batch.stage().isAtWork()) {
            TimeUnit.MILLISECONDS.sleep(200);
            batch = desk.open(BENCH, id);
        }
        return batch;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
