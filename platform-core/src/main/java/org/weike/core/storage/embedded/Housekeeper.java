package org.weike.core.storage.embedded;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a checkpoint now and then, keeps the file small, and closes forgotten cursors. */
final class Housekeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    private static final Duration ROUND = Duration.ofMillis(250);

    /** Often enough for a short replay after a crash, seldom enough to write a page once for many changes. */
    private static final int ROUNDS_BETWEEN_CHECKPOINTS = 12;

    /** After a while without writes everything is as tidy as it gets. */
    private static final int TIDY_ROUNDS = 40;

    private final DurableMaps maps;
    private final OpenCursors cursors;
    private final ScheduledExecutorService rounds;
    private final ScheduledFuture<?> running;
    private int roundsSinceCheckpoint;
    private int idleRounds;

    Housekeeper(DurableMaps maps, OpenCursors cursors) {
        this.maps = maps;
        this.cursors = cursors;
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-housekeeper").factory());
        running = rounds.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            cursors.closeIdle();
            roundsSinceCheckpoint++;
            if (!maps.hasNews() && idleRounds < TIDY_ROUNDS) {
                idleRounds++;
                maps.tidy(false);
            } else if (maps.hasNews()
                    && (roundsSinceCheckpoint >= ROUNDS_BETWEEN_CHECKPOINTS || maps.isCheckpointPressing())) {
                maps.checkpoint();
                maps.tidy(true);
                roundsSinceCheckpoint = 0;
                idleRounds = 0;
            }
        } catch (RuntimeException e) {
            LOG.error("the store cannot be tidied up", e);
        }
    }

    @Override
    public void close() {
        running.cancel(false);
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
