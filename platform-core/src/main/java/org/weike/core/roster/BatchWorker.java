package org.weike.core.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.Freshness;

/**
 * Carries imports out, one after the other, takes up those whose worker fell silent, after a restart or because another
 * node was lost, and empties those that were kept long enough.
 */
@Component
final class BatchWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final Batches batches;
    private final BatchBook book;
    private final BatchPages pages;
    private final BatchFiles files;
    private final Previewer previewer;
    private final Committer committer;
    private final Undoer undoer;
    private final Clock clock;
    private final Instant begun;
    private final boolean isAlone;
    private final Set<BatchId> queued = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("weike-roster").factory());
    private final ScheduledFuture<?> looking;

    BatchWorker(
            Batches batches,
            BatchBook book,
            BatchPages pages,
            BatchFiles files,
            Previewer previewer,
            Committer committer,
            Undoer undoer,
            Freshness freshness,
            Clock clock) {
        this.batches = batches;
        this.book = book;
        this.pages = pages;
        this.files = files;
        this.previewer = previewer;
        this.committer = committer;
        this.undoer = undoer;
        this.clock = clock;
        this.begun = clock.instant();
        this.isAlone = freshness.of(SILENT).compareTo(SILENT) > 0;
        this.looking = worker.scheduleWithFixedDelay(
                this::lookAfter, FIRST_LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever was not heard of since then is gone; where no other node can be, everybody from before the start is. */
    private Instant silentSince(Instant now) {
        var silent = now.minus(SILENT);
        return isAlone && silent.isBefore(begun) ? begun : silent;
    }

    /** Has the import carried on with; at once if no other one is before it. */
    void start(BatchId id) {
        if (queued.add(id)) {
            worker.execute(() -> run(id));
        }
    }

    /** Takes up what nobody works at, and removes what was kept long enough. */
    void lookAfter() {
        try {
            Instant now = clock.instant();
            batches.atWork().stream()
                    .filter(it -> it.progress().isAbandonedSince(silentSince(now)))
                    .forEach(it -> start(it.id()));
            batches.keptUntil(now).stream().filter(it -> it.isToBeEmptied(now)).forEach(it -> empty(it.id()));
        } catch (RuntimeException failed) { // a store fails in its own ways, and the next look must come
            LOG.warn("imports could not be looked after", Unworded.of(failed));
        }
    }

    /** Removes file and rows, first making sure that nobody carries the import on at the same moment. */
    private void empty(BatchId id) {
        Batch emptying = book.change(id, (now, at) -> now.isToBeEmptied(at) ? now.emptying(at) : now);
        if (emptying.isToBeEmptied(clock.instant())) {
            pages.removeAll(id);
            files.remove(id);
            book.change(id, Batch::emptied);
        }
    }

    private void run(BatchId id) {
        queued.remove(id);
        try {
            book.claim(id, silentSince(clock.instant())).ifPresent(this::carryOut);
        } catch (Previewer.GivenUp stopped) {
            LOG.info("a preview was given up");
        } catch (FileRefused refused) {
            book.changeIn(Stage.PREVIEWING, id, (now, at) -> now.failing(refused.problem()));
        } catch (EditConflict other) {
            LOG.warn("import {} is carried out by another node", id.value());
        } catch (RuntimeException | Error failed) { // whatever it was, somebody at a screen waits for an end
            LOG.error("import {} failed", id.value(), Unworded.of(failed));
            book.change(id, BatchWorker::broken);
        }
    }

    private void carryOut(Batch batch) {
        switch (batch.stage()) {
            case PREVIEWING -> previewer.run(batch);
            case COMMITTING -> committer.run(batch);
            case UNDOING -> undoer.run(batch);
            case MAPPING, PREVIEWED, STOPPED, COMMITTED, UNDONE, DROPPED, FAILED -> LOG.debug("nothing to do");
        }
    }

    private static Batch broken(Batch batch, Instant now) {
        Progress progress = batch.progress();
        return switch (batch.stage()) {
            case PREVIEWING -> batch.going(progress.failing(FileProblem.BROKEN), now);
            case COMMITTING, UNDOING -> batch.going(progress.having(Stage.STOPPED, progress.done(), now), now);
            case MAPPING, PREVIEWED, STOPPED, COMMITTED, UNDONE, DROPPED, FAILED -> batch;
        };
    }

    /** Returns when everything that was started is done. */
    void finish(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            worker.submit(() -> LOG.debug("all done")).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        worker.shutdownNow();
    }
}
