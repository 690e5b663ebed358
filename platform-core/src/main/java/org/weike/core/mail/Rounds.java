package org.weike.core.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on rounds on a thread of its own, so that a long one keeps nothing else waiting. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final String name;
    private final Runnable round;
    private final Duration first;
    private final Duration pause;
    private final ScheduledExecutorService thread;
    private volatile boolean isStarted;

    /** The first is in how long after the start; the pause lies between the end of one round and the next. */
    public Rounds(String name, Runnable round, Duration first, Duration pause) {
        this.name = name;
        this.round = round;
        this.first = first;
        this.pause = pause;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    public void start() {
        isStarted = true;
        var unused =
                thread.scheduleWithFixedDelay(this::goOn, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isStarted() {
        return isStarted;
    }

    private void goOn() {
        try {
            round.run();
        } catch (RuntimeException failed) { // whatever it was, the next round must come
            LOG.warn("a round of {} failed", name, failed);
        }
    }

    /** Lets a round that is on its way end, for a few seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("a round goes on until the process ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
