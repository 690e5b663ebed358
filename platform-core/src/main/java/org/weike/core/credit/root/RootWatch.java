package org.weike.core.credit.root;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a day is over that has no root; on a thread of its own, for a sweep takes long. */
@Component
class RootWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RootWatch.class);

    private final RootBook book;
    private final Duration first;
    private final Duration every;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("weike-roots").factory());
    private volatile @Nullable ScheduledFuture<?> looking;

    RootWatch(
            RootBook book,
            @Value("${weike.roots.first:PT30S}") Duration first,
            @Value("${weike.roots.every:PT10M}") Duration every) {
        this.book = book;
        this.first = first;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looking = watch.scheduleWithFixedDelay(this::look, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            book.keepUp();
        } catch (RuntimeException failed) { // a store fails in its own ways, and the next look must come
            LOG.warn("the daily root could not be written", failed);
        }
    }

    /** What is cut off here is written after the next start. */
    @Override
    public void close() {
        var running = looking;
        if (running != null) {
            running.cancel(false);
        }
        watch.shutdownNow();
    }
}
