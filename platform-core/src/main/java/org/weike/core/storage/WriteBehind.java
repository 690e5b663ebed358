package org.weike.core.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Writes one thing while the next is being made, never more than one at a time. */
public final class WriteBehind implements AutoCloseable {

    private final ExecutorService thread;
    private CompletableFuture<Void> latest = CompletableFuture.completedFuture(null);

    /** Takes what its thread is called. */
    public WriteBehind(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Begins to write; first waits for what is being written, and fails as that failed. */
    public void write(Runnable next) {
        settle();
        latest = CompletableFuture.runAsync(next, thread);
    }

    /** Returns when nothing is being written; fails as that failed. */
    public void settle() {
        joined(latest);
    }

    /** Waits for something to end, and fails as it failed. */
    static <T extends @Nullable Object> T joined(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }

    /** What is being written is written to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
