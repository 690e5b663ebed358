package org.weike.core.storage;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the next thing while somebody is busy with the one before, never more than one at a time. */
public final class ReadAhead<T> implements AutoCloseable {

    private final ExecutorService thread;
    private @Nullable CompletableFuture<T> ahead;

    /** Takes what its thread is called. */
    public ReadAhead(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Begins to read; returns what was begun before once it is read, and fails as that failed. */
    public Optional<T> next(Supplier<T> reading) {
        Optional<T> before = last();
        ahead = CompletableFuture.supplyAsync(reading, thread);
        return before;
    }

    /** What was begun last, once it is read; empty if nothing was begun since that was asked. Fails as it failed. */
    public Optional<T> last() {
        CompletableFuture<T> begun = ahead;
        ahead = null;
        return begun == null ? Optional.empty() : Optional.of(WriteBehind.joined(begun));
    }

    /** What is being read is read to its end. */
    @Override
    public void close() {
        thread.close();
    }
}
