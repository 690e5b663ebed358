package org.weike.core.storage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Says of work that takes long in one piece, again and again, that somebody is still at it. */
public final class Pulse {

    /** Often enough for whoever looks for work that nobody does any more. */
    public static final Duration OFTEN = Duration.ofSeconds(15);

    private Pulse() {}

    /**
     * Does the work and beats meanwhile; a beat that fails is the last one, and the last one ended when this returns.
     */
    public static void during(Runnable work, Duration pause, Runnable beat) {
        try (var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("weike-pulse").factory())) {
            var beats = thread.scheduleWithFixedDelay(beat, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            try {
                work.run();
            } finally {
                beats.cancel(false);
            }
        }
    }
}
