package org.weike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures what a phone asks for, over HTTP against the packaged application on its embedded store. Rates are per
 * second of processor time that the whole server process used; waits are those of sixteen connections that keep it busy
 * all the time. Every answer is checked, and every phone has an address of its own, so that the limits are on.
 */
public final class PhoneBench {

    private static final int ROUNDS = 5;
    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final double NO_BETTER = 1.02;
    private static final Path APPLICATION = Path.of("platform-ui/target/weike/java.args");

    private final Figures figures;
    private final Path folder;
    private final boolean brief;
    private final AtomicLong turns = new AtomicLong();

    private PhoneBench(Path folder, Figures figures, boolean brief) {
        this.folder = folder;
        this.figures = figures;
        this.brief = brief;
    }

    /** The first argument names the file for the figures; {@code --brief} makes everything smaller and shorter. */
    public static void main(String... args) throws Exception {
        var figures = new Figures(Path.of(args.length == 0 ? "target/bench/phone.json" : args[0]));
        var folder = Files.createTempDirectory("weike-bench");
        var bench = new PhoneBench(folder, figures, List.of(args).contains("--brief"));
        try {
            bench.measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() throws Exception {
        Figures.tell("seeding");
        var world = Seed.plant(folder, brief ? 1_000 : 10_000, 1_000);
        Reports reports;
        try (var server = Server.start(APPLICATION, folder)) {
            var load = new Load(server);
            measureFirstVisit(world, server);
            measurePages(world, load);
            measureScans(world, load);
            measureLogins(world, load);
            reports = new Reports(world);
            measureReports(reports, load);
            server.kill();
        }
        try (var server = Server.start(APPLICATION, folder)) {
            reports.readBack(new Load(server));
            figures.add("attempts_standing_after_kill", reports.attempts());
        }
    }

    /** A lesson without a figure, in a browser that has seen nothing of the platform yet. */
    private void measureFirstVisit(World world, Server server) {
        var visit = FirstVisit.to("http://localhost:" + server.port() + "/q/" + world.code(0));
        figures.add("page_bytes", (double) visit.bytes());
        figures.add("page_requests", visit.requests());
        Figures.tell(visit.paths().toList().toString());
    }

    /** All lessons in turn: once, as nobody has had them before, and then on and on. */
    private void measurePages(World world, Load load) throws InterruptedException, ExecutionException {
        Load.Visit page = (connection, turn) -> {
            var lesson = world.lesson(turn);
            return lesson(connection, Request.get("/learn/" + lesson.id(), World.address(2, turn)), lesson);
        };
        figures.add(
                "first_pages_per_cpu_s",
                load.times(world.lessons().size(), page).perCpuSecond());
        warm("pages", load, () -> load.during(WARMING, turns, page));
        var pages = load.during(seconds(20), turns, page);
        figures.add("pages_per_cpu_s", pages.perCpuSecond());
        figures.add("page_p50_ms", pages.percentileMillis(50));
        figures.add("page_p99_ms", pages.percentileMillis(99));
    }

    /** All codes in turn; each opens its lesson at once. */
    private void measureScans(World world, Load load) throws InterruptedException, ExecutionException {
        Load.Visit scan = (connection, turn) -> {
            var request = Request.get("/q/" + world.code(turn), World.address(3, turn));
            return lesson(connection, request, world.lesson(turn));
        };
        warm("scans", load, () -> load.during(WARMING, turns, scan));
        var scans = load.during(seconds(12), turns, scan);
        figures.add("scans_per_cpu_s", scans.perCpuSecond());
        figures.add("scan_p99_ms", scans.percentileMillis(99));
    }

    private static long lesson(Connection connection, Request request, SeedLessons.Known lesson) throws IOException {
        var answer = connection.send(request);
        LessonPage.read(answer, lesson);
        return answer.nanos();
    }

    /** Some sign in as people do; a password costs so much on purpose that all of them would take minutes. */
    private void measureLogins(World world, Load load) throws InterruptedException, ExecutionException {
        var logins = load.times(brief ? 20 : 100, (connection, turn) -> {
            var learner = world.learners().get((int) turn);
            var form = Map.of("name", learner.name(), "password", Learner.PASSWORD);
            var answer = connection.send(Request.form("/sign-in", learner.address(), form));
            if (answer.status() != 303 || !answer.header("set-cookie").startsWith("weike=")) {
                throw new IllegalStateException("not signed in: " + answer.status() + " " + answer.text());
            }
            return answer.nanos();
        });
        figures.add("logins_per_cpu_s", logins.perCpuSecond());
    }

    private void measureReports(Reports reports, Load load) throws InterruptedException, ExecutionException {
        warm("reports", load, () -> {
            reports.forgetFigures();
            reports.runRound(load);
            return reports.first();
        });
        reports.forgetFigures();
        for (int round = 0; round < ROUNDS; round++) {
            reports.runRound(load);
        }
        figures.add("reports_per_cpu_s", reports.first().perCpuSecond());
        figures.add("report_p99_ms", reports.first().percentileMillis(99));
        figures.add("later_reports_per_cpu_s", reports.later().perCpuSecond());
        figures.add(
                "all_reports_per_cpu_s", reports.first().plus(reports.later()).perCpuSecond());
        figures.add("signed_in_pages_per_cpu_s", reports.opened().perCpuSecond());
    }

    /**
     * Goes on until the compiler has done its work: it gets a pause after each round, for the driver leaves it little
     * of the machine, and three rounds in turn must have been no better than the best before them. What a server costs
     * that was started a moment ago is the first round of pages.
     */
    private void warm(String what, Load load, Round round) throws InterruptedException, ExecutionException {
        double best = 0;
        int since = 0;
        int rounds = 0;
        while (since < 3 && rounds < (brief ? 5 : 25)) {
            double rate = round.run().perCpuSecond();
            load.rest();
            since = rate > best * NO_BETTER ? 0 : since + 1;
            best = Math.max(best, rate);
            rounds++;
        }
        Figures.tell(what + " were warm after " + rounds + " rounds");
    }

    private Duration seconds(int count) {
        return Duration.ofSeconds(brief ? count / 2 : count);
    }

    /** So much of what is measured that a trend shows. */
    private interface Round {

        Load.Measured run() throws InterruptedException, ExecutionException;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
