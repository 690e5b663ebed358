package org.weike.core.search.lucene;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weike.core.search.Generation;

/** Runs the indexer from start to stop: one thread applies what changed, another commits and mends. */
final class IndexThread {

    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    /** Several jobs end one after the other; the index is made anew once for what they announce. */
    private static final Duration GATHERING = Duration.ofMillis(500);

    private static final Duration LAST_CHANGES = Duration.ofSeconds(3);

    private final Supplier<Indexer> opening;
    private final ChangeQueue queue;
    private final Clock clock;
    private volatile @Nullable Running running;

    IndexThread(Supplier<Indexer> opening, ChangeQueue queue, Clock clock) {
        this.opening = opening;
        this.queue = queue;
        this.clock = clock;
    }

    /** What exists between start and stop. */
    private record Running(
            Indexer indexer, Thread follower, ScheduledExecutorService keeper, ScheduledFuture<?> commits) {}

    /** Returns when the index shows everything that was written before. */
    synchronized void start() {
        if (running != null) {
            return;
        }
        queue.open();
        var indexer = opening.get();
        applyAll(indexer, System.nanoTime() + Duration.ofHours(1).toNanos());
        indexer.commit();
        var follower = Thread.ofPlatform().daemon().name("weike-index").unstarted(() -> follow(indexer));
        var keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("weike-index-keeper").factory());
        follower.start();
        keeper.execute(() -> guarded(indexer, indexer::prune));
        long pause = BETWEEN_COMMITS.toMillis();
        var commits = keeper.scheduleWithFixedDelay(
                () -> guarded(indexer, indexer::commit), pause, pause, TimeUnit.MILLISECONDS);
        running = new Running(indexer, follower, keeper, commits);
    }

    boolean isRunning() {
        return running != null;
    }

    <T> T read(OpenIndex.Reading<T> reading) {
        var now = running();
        var used = now.indexer().index();
        try {
            return now.indexer().read(reading);
        } catch (IndexBroken broken) {
            now.keeper().execute(() -> mend(now.indexer(), used, broken));
            throw broken;
        }
    }

    /**
     * Announces changes of very many records: the index is made anew for them, which takes less than reading them one
     * by one, and keeps no other change waiting.
     */
    Generation renew() {
        var now = running();
        var generation = queue.hold();
        renewIn(GATHERING, now, generation);
        return generation;
    }

    private void renew(Running now, Generation generation) {
        var held = queue.held();
        if (!held.contains(generation)) {
            return; // made anew for another one since
        }
        try {
            now.indexer().rebuild();
            queue.release(held);
        } catch (RuntimeException failed) { // the disk may be full or the store away
            LOG.error("The search index could not be made anew for many changes and is tried again", failed);
            renewIn(BETWEEN_ATTEMPTS, now, generation);
        }
    }

    private void renewIn(Duration pause, Running now, Generation generation) {
        var unused = now.keeper().schedule(() -> renew(now, generation), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void expunge() {
        running().indexer().expunge();
    }

    void rebuild() {
        running().indexer().rebuild();
    }

    private Running running() {
        var now = running;
        if (now == null) {
            throw new IllegalStateException("the search is not open");
        }
        return now;
    }

    private void follow(Indexer indexer) {
        while (!queue.isClosed()) {
            var used = indexer.index();
            try {
                var before = clock.instant();
                indexer.apply(queue.take(IDLE), before);
            } catch (IndexBroken broken) {
                mend(indexer, used, broken);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void guarded(Indexer indexer, Runnable job) {
        var used = indexer.index();
        try {
            job.run();
        } catch (IndexBroken broken) {
            mend(indexer, used, broken);
        } catch (RuntimeException failed) { // a store fails in its own ways, and the next run must come
            LOG.warn("The search index could not be kept", failed);
        }
    }

    private void mend(Indexer indexer, OpenIndex used, IndexBroken broken) {
        if (indexer.index() != used) {
            return;
        }
        LOG.error("The search index is damaged and is built anew", broken);
        try {
            indexer.replace(used);
        } catch (RuntimeException again) { // the disk may be full or the store away: wait, and try again
            LOG.error("The search index could not be built anew and is tried again", again);
            pause();
        }
    }

    private void pause() {
        try {
            queue.pause(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Applies what is still waiting, commits, and closes. */
    synchronized void stop() {
        var last = running;
        if (last == null) {
            return;
        }
        queue.close();
        running = null;
        try {
            last.follower().join();
            last.commits().cancel(false);
            last.keeper().shutdown();
            boolean ended = last.keeper().awaitTermination(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("The keeper of the search index ended in time: {}", ended);
            applyAll(last.indexer(), System.nanoTime() + LAST_CHANGES.toNanos());
            last.indexer().close();
        } catch (IndexBroken broken) {
            LOG.error("The search index could not be closed and is built anew at the next start", broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void applyAll(Indexer indexer, long deadline) {
        var before = clock.instant();
        for (var batch = queue.takeNow(); !batch.keys().isEmpty(); batch = queue.takeNow()) {
            indexer.apply(batch, before);
            if (System.nanoTime() > deadline) {
                return;
            }
        }
    }
}
