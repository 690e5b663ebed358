package org.weike.core.bench;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.weike.content.ShippedCatalogue;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.demonstration.Filling;
import org.weike.core.demonstration.ProvinceGenerator;
import org.weike.core.demonstration.ProvincePlan;
import org.weike.core.shared.Actor;

/** The process that writes the province: into a store, and beside it as a workbook. */
public final class ProvinceFill {

    private static final Actor.Platform BENCH = new Actor.Platform("bench");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ProvinceFill() {}

    /** Takes the folder, how many people and organizations, and the file for the figures. */
    public static void main(String... args) throws Exception {
        var folder = Path.of(args[0]);
        var plan = new ProvincePlan(
                Integer.parseInt(args[1]), Integer.parseInt(args[2]), 20_260_302, LocalDate.now(CHINA));
        var figures = new Figures(Path.of(args[3]));
        try (var context = BenchPlatform.open(folder)) {
            context.getBean(CatalogueDesk.class)
                    .load(BENCH, CatalogueFiles.of(ShippedCatalogue.files()), progress -> {});
            var generator = context.getBean(ProvinceGenerator.class);
            long start = System.nanoTime();
            if (!(generator.fill(BENCH, plan, (done, all) -> {}) instanceof Filling.Done)) {
                throw new IllegalStateException("the store was not empty");
            }
            figures.add("generate_s", (System.nanoTime() - start) / 1e9);
            figures.add("generate_heap_mb", HeapPeak.megabytes());
            start = System.nanoTime();
            try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("province.xlsx")))) {
                generator.write(BENCH, plan, out);
            }
            figures.add("workbook_s", (System.nanoTime() - start) / 1e9);
        }
    }
}
