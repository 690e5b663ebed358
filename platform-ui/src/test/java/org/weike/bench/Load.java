package org.weike.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sixteen connections that each ask again as soon as they are answered. The server is under full load all the time, so
 * what is measured as waiting includes waiting for a processor, which the driver on the same machine needs too.
 */
final class Load {

    private static final int CONNECTIONS = 16;
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration LOOKING = Duration.ofMillis(500);

    private final Server server;

    Load(Server server) {
        this.server = server;
    }

    /** Asks until the time is over. */
    Measured during(Duration time, AtomicLong turns, Visit visit) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        return together(connection -> {
            var waits = new Waits();
            while (System.nanoTime() < end) {
                waits.add(visit.make(connection, turns.getAndIncrement()));
            }
            return waits;
        });
    }

    /** Asks so many times. */
    Measured times(int count, Visit visit) throws InterruptedException, ExecutionException {
        var turns = new AtomicLong();
        return together(connection -> {
            var waits = new Waits();
            for (long turn = turns.getAndIncrement(); turn < count; turn = turns.getAndIncrement()) {
                waits.add(visit.make(connection, turn));
            }
            return waits;
        });
    }

    /** Waits until the server has nothing to do any more, not even to compile. */
    void rest() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        Duration before;
        Duration now = server.cpu();
        do {
            before = now;
            TimeUnit.MILLISECONDS.sleep(LOOKING.toMillis());
            now = server.cpu();
        } while (now.minus(before).compareTo(LOOKING.dividedBy(10)) > 0 && System.nanoTime() < end);
    }

    private Measured together(Work work) throws InterruptedException, ExecutionException {
        var cpu = server.cpu();
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Waits>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Callable<Waits> one = () -> {
                    try (var connection = new Connection(server.port())) {
                        return work.on(connection);
                    }
                };
                running.add(pool.submit(one));
            }
            var all = new Waits();
            for (Future<Waits> each : running) {
                all.addAll(each.get());
            }
            return new Measured(all.sorted(), server.cpu().minus(cpu));
        }
    }

    /** One request whose answer is checked; says how many nanoseconds it took. */
    interface Visit {

        long make(Connection connection, long turn) throws IOException;
    }

    /** What one connection does. */
    private interface Work {

        Waits on(Connection connection) throws IOException;
    }

    /** How long each answer took, and the processor time that the server used for all of them. */
    static final class Measured {

        static final Measured NOTHING = new Measured(new long[0], Duration.ZERO);

        private final long[] waits;
        private final Duration cpu;

        private Measured(long[] waits, Duration cpu) {
            this.waits = waits;
            this.cpu = cpu;
        }

        Measured plus(Measured more) {
            long[] both = Arrays.copyOf(waits, waits.length + more.waits.length);
            System.arraycopy(more.waits, 0, both, waits.length, more.waits.length);
            Arrays.sort(both);
            return new Measured(both, cpu.plus(more.cpu));
        }

        double perCpuSecond() {
            return waits.length / (cpu.toNanos() / 1e9);
        }

        double percentileMillis(double percent) {
            int place = (int) Math.ceil(waits.length * percent / 100) - 1;
            return waits[Math.max(place, 0)] / 1e6;
        }
    }

    /** A growing list of nanoseconds. */
    private static final class Waits {

        private long[] nanos = new long[1024];
        private int size;

        void add(long wait) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, size * 2);
            }
            nanos[size++] = wait;
        }

        void addAll(Waits others) {
            for (int at = 0; at < others.size; at++) {
                add(others.nanos[at]);
            }
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(nanos, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
