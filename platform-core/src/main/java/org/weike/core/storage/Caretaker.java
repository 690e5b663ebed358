package org.weike.core.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does long work in turn on a thread of its own, and regularly looks for work whose node fell silent: after a restart,
 * or because another node was lost. Whoever works has to be heard of more often than once a minute.
 */
public final class Caretaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final String work;
    private final Clock clock;
    private final Instant begun;
    private final boolean isAlone;
    private final ScheduledExecutorService worker;
    private volatile @Nullable ScheduledFuture<?> looking;

    /** Takes what the thread is called after, and whether other nodes work on the same store. */
    public Caretaker(String work, Freshness freshness, Clock clock) {
        this.work = work;
        this.clock = clock;
        this.begun = clock.instant();
        this.isAlone = freshness.isAlone();
        this.worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("weike-" + work).factory());
    }

    /** Looks soon and then every quarter of a minute; a look that fails does not keep the next one from coming. */
    public void lookAfter(Runnable look) {
        Runnable patiently = () -> {
            try {
                look.run();
            } catch (RuntimeException failed) { // a store fails in its own ways, and its words may hold what it keeps
                LOG.warn("the {} could not be looked after", work, Unworded.of(failed));
            }
        };
        looking =
                worker.scheduleWithFixedDelay(patiently, FIRST_LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it began to look. */
    public boolean isLooking() {
        return looking != null;
    }

    /** Whoever was not heard of since then is gone; where no other node can be, everybody from before the start is. */
    public Instant silentSince() {
        var silent = clock.instant().minus(SILENT);
        return isAlone && silent.isBefore(begun) ? begun : silent;
    }

    /** Has it done after what was started before. */
    public void start(Runnable part) {
        worker.execute(part);
    }

    /** Whether the platform stops, so that what fails now goes on after the next start. */
    public boolean isClosed() {
        return worker.isShutdown();
    }

    /** Returns when everything that was started is done. */
    public void finish(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            worker.submit(() -> LOG.debug("all done")).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is on its way is given up, and may end for a few seconds. */
    @Override
    public void close() {
        var looks = looking;
        if (looks != null) {
            looks.cancel(false);
        }
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("the {} goes on until the process ends", work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
