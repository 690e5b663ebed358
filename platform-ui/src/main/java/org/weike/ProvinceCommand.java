package org.weike;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.content.ShippedCatalogue;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.demonstration.Filling;
import org.weike.core.demonstration.ProvinceGenerator;
import org.weike.core.demonstration.ProvincePlan;
import org.weike.core.shared.Actor;

/** Invents a province and writes it as a workbook, straight into a store, or both. */
final class ProvinceCommand {

    private static final Actor.Platform JOB = new Actor.Platform("province");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** A root vouches for days that are over, and here they are still being invented. */
    private static final String NO_ROOTS_YET = "weike.roots.first=P30D";

    private static final String INTO = "into";
    private static final String WORKBOOK = "workbook";
    private static final String KEYS = "keys";

    private final Console console;

    ProvinceCommand(Console console) {
        this.console = console;
    }

    /** Zero if it is written, one if the store holds something else, two if the options are not understood. */
    int run(CommandLine line) throws IOException {
        Optional<ProvincePlan> plan = plan(line);
        if (plan.isEmpty() || !line.words().isEmpty()) {
            console.say("usage: ./weike province [--people N] [--organizations N] [--seed N] [--until YYYY-MM-DD]"
                    + " [--workbook FILE] [--into DIR [--keys DIR]]");
            return 2;
        }
        try (var context = open(line)) {
            var generator = context.getBean(ProvinceGenerator.class);
            if (line.options().containsKey(INTO) && !fill(context, generator, plan.get())) {
                return 1;
            }
            if (line.options().containsKey(WORKBOOK) || !line.options().containsKey(INTO)) {
                write(generator, plan.get(), Path.of(line.options().getOrDefault(WORKBOOK, "province.xlsx")));
            }
        }
        return 0;
    }

    private static Optional<ProvincePlan> plan(CommandLine line) {
        try {
            return Optional.of(new ProvincePlan(
                    Integer.parseInt(line.options().getOrDefault("people", "198000")),
                    Integer.parseInt(line.options().getOrDefault("organizations", "39000")),
                    Long.parseLong(line.options().getOrDefault("seed", "1")),
                    until(line)));
        } catch (IllegalArgumentException | DateTimeParseException notAPlan) {
            return Optional.empty();
        }
    }

    private static LocalDate until(CommandLine line) {
        var given = line.options().get("until");
        return given == null ? LocalDate.now(Clock.system(CHINA)) : LocalDate.parse(given);
    }

    /** The library alone, without the web; in memory unless a store is to be filled. */
    private static ConfigurableApplicationContext open(CommandLine line) {
        var into = line.options().get(INTO);
        var application = new SpringApplicationBuilder(Library.class)
                .web(WebApplicationType.NONE)
                .properties(NO_ROOTS_YET);
        if (into == null) {
            return application.run("--weike.store=memory", "--weike.keys=" + temporary());
        }
        return line.options().containsKey(KEYS)
                ? application.run(
                        "--weike.data=" + into, "--weike.keys=" + line.options().get(KEYS))
                : application.run("--weike.data=" + into);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("weike-keys");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private boolean fill(ConfigurableApplicationContext context, ProvinceGenerator generator, ProvincePlan plan)
            throws IOException {
        context.getBean(CatalogueDesk.class).load(JOB, CatalogueFiles.of(ShippedCatalogue.files()), it -> {});
        var filling = generator.fill(JOB, plan, (done, all) -> console.progress("Writing the province", done, all));
        console.say(
                switch (filling) {
                    case Filling.Done done -> "The province is in the store; start with ./weike run --data DIR";
                    case Filling.Refused refused -> wordOf(refused.reason());
                });
        return filling instanceof Filling.Done;
    }

    private static String wordOf(Filling.Reason reason) {
        return switch (reason) {
            case HOLDS_OTHERS -> "The store holds organizations of its own. Nothing was written.";
            case HOLDS_ANOTHER_PLAN ->
                "The store holds a province of another plan; go on with the same --people, --organizations, --seed and"
                        + " --until. Nothing was written.";
        };
    }

    private void write(ProvinceGenerator generator, ProvincePlan plan, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            generator.write(JOB, plan, out);
        }
        console.say("Written: " + file);
    }

    /** The library without the desk, which needs a web server. */
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    static class Library {}
}
