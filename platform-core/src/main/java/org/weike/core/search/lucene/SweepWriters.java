package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.weike.core.search.SearchRecord;

/** Takes the records of a sweep and has them written by all processors, while the sweep reads on. */
final class SweepWriters implements Consumer<SearchRecord>, AutoCloseable {

    private static final int BATCH = 200;
    private static final int BATCHES_WAITING = 8;

    private final Consumer<SearchRecord> writer;
    private final ThreadPoolExecutor pool;
    private final List<CompletableFuture<Void>> written = new ArrayList<>();
    private List<SearchRecord> batch = new ArrayList<>(BATCH);

    SweepWriters(Consumer<SearchRecord> writer) {
        this.writer = writer;
        int processors = Runtime.getRuntime().availableProcessors();
        // When too many wait, the one who sweeps writes too.
        this.pool = new ThreadPoolExecutor(
                processors,
                processors,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(BATCHES_WAITING),
                Thread.ofPlatform().daemon().name("weike-index-writer").factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    @Override
    public void accept(SearchRecord found) {
        batch.add(found);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        var full = batch;
        batch = new ArrayList<>(BATCH);
        written.removeIf(it -> it.isDone() && !it.isCompletedExceptionally());
        written.add(CompletableFuture.runAsync(() -> full.forEach(writer), pool));
    }

    /** Returns when all is written; fails as the first writing failed. */
    void finish() {
        flush();
        try {
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
