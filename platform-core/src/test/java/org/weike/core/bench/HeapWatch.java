package org.weike.core.bench;

/** Sees how much live heap a long reading needs above what was there before, by collecting garbage in its course. */
final class HeapWatch {

    private static final int EVERY = 20_000;
    private static final double MEGABYTE = 1 << 20;

    private final long before = used();
    private long most = before;
    private long nanos;

    void sample(long count) {
        if (count % EVERY == 0) {
            long start = System.nanoTime();
            most = Math.max(most, used());
            nanos += System.nanoTime() - start;
        }
    }

    double mostMegabytes() {
        return (most - before) / MEGABYTE;
    }

    double secondsSpent() {
        return nanos / 1e9;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
