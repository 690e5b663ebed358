package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.weike.core.search.SearchRecord;

/**
 * Has the records of all kinds swept and written by all processors. Sweeping waits for the store most of the time, so
 * more than one kind is swept at once.
 */
final class SweepWriters implements AutoCloseable {

    private static final int BATCH = 200;
    private static final int BATCHES_WAITING = 8;

    private final Consumer<SearchRecord> writer;
    private final ThreadPoolExecutor sweeping;
    private final ThreadPoolExecutor writing;
    private final Queue<CompletableFuture<Void>> written = new ConcurrentLinkedQueue<>();

    SweepWriters(Consumer<SearchRecord> writer) {
        this.writer = writer;
        this.sweeping = pool("weike-index-sweep", new LinkedBlockingQueue<>());
        // When too many batches wait, the one who sweeps writes too.
        this.writing = pool("weike-index-writer", new ArrayBlockingQueue<>(BATCHES_WAITING));
    }

    private static ThreadPoolExecutor pool(String name, BlockingQueue<Runnable> waiting) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ThreadPoolExecutor(
                processors,
                processors,
                0,
                TimeUnit.SECONDS,
                waiting,
                Thread.ofPlatform().daemon().name(name).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Returns when everything is written; fails as the first sweep or writing failed. */
    void write(Collection<String> kinds, BiConsumer<String, Consumer<SearchRecord>> source) {
        await(kinds.stream()
                .map(kind -> CompletableFuture.runAsync(
                        () -> {
                            var batches = new Batches();
                            source.accept(kind, batches);
                            batches.flush();
                        },
                        sweeping))
                .toList());
        await(written);
    }

    private static void await(Collection<CompletableFuture<Void>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void close() {
        sweeping.shutdownNow();
        writing.shutdownNow();
    }

    /** Gathers the records of one sweep. */
    private final class Batches implements Consumer<SearchRecord> {

        private List<SearchRecord> batch = new ArrayList<>(BATCH);

        @Override
        public void accept(SearchRecord found) {
            batch.add(found);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            var full = batch;
            batch = new ArrayList<>(BATCH);
            written.removeIf(it -> it.isDone() && !it.isCompletedExceptionally());
            written.add(CompletableFuture.runAsync(() -> full.forEach(writer), writing));
        }
    }
}
