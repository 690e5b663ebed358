package org.weike.core.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what a whole province costs: it is written by one process, started by the application itself, read by
 * another process that is as fresh as after a start, counted anew by a third, and imported from its workbook by a
 * fourth.
 */
public final class ProvinceBench {

    private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\": ([0-9.E-]+)");
    private static final Path APPLICATION = Path.of("platform-ui", "target", "weike", "java.args");

    private final Figures figures;
    private final Path folder;

    private ProvinceBench(Path folder, Path figures) {
        this.figures = new Figures(figures);
        this.folder = folder;
    }

    /** The first argument names the file for the figures; {@code --brief} invents a county's worth of people. */
    public static void main(String... args) throws Exception {
        boolean brief = List.of(args).contains("--brief");
        var bench = new ProvinceBench(
                Files.createTempDirectory("weike-province"),
                Path.of(args.length == 0 ? "target/bench/province.json" : args[0]));
        try {
            bench.measure(brief ? 4_000 : 198_000, brief ? 800 : 39_000);
        } finally {
            StoreBench.delete(bench.folder);
        }
    }

    private void measure(int people, int organizations) throws IOException, InterruptedException {
        run(ProvinceFill.class, "3g", folder.toString(), String.valueOf(people), String.valueOf(organizations));
        figures.add("store_mb", megabytes(folder.resolve("data").resolve("store.mv")));
        figures.add("index_mb", megabytes(folder.resolve("data").resolve("index")));
        if (Files.exists(APPLICATION)) {
            startApplication();
            figures.add("start_s", startApplication());
        }
        run(ProvinceReads.class, "2g", folder.toString());
        run(ProvinceRecount.class, "1500m", folder.toString());
        run(ProvinceImport.class, "1500m", folder.toString(), String.valueOf(people), String.valueOf(organizations));
    }

    private void run(Class<?> main, String heap, String... args) throws IOException, InterruptedException {
        Path own = folder.resolve(main.getSimpleName() + ".json");
        var command = java("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), main.getName());
        command.addAll(List.of(args));
        command.add(own.toString());
        int answer = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (Files.exists(own)) {
            var measured = FIGURE.matcher(Files.readString(own));
            while (measured.find()) {
                figures.add(measured.group(1), Double.parseDouble(measured.group(2)));
            }
        }
        if (answer != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + answer);
        }
    }

    /** How many seconds from the command to the line that says the platform is ready; the first start loads more. */
    private double startApplication() throws IOException, InterruptedException {
        var command = java(
                "@" + APPLICATION,
                "run",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--keys",
                folder.resolve("keys").toString());
        long start = System.nanoTime();
        var application = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = application.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Ready:")) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    application.toHandle().destroy(); // leaves the words open, unlike Process::destroy
                    lines.lines().forEach(rest -> {});
                    application.waitFor();
                    return seconds;
                }
            }
        }
        throw new IllegalStateException("the application did not start");
    }

    private static List<String> java(String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(args));
        return command;
    }

    static double megabytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(it -> it.toFile().length())
                            .sum()
                    / (double) (1 << 20);
        }
    }
}
