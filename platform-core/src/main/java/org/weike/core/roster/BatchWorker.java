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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.shared.EditConflict;

/**
 * Carries imports out, one after the other, and takes up those whose worker fell silent: after a restart, or because
 * another node was lost.
 */
@Component
final class BatchWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final Batches batches;
    private final BatchBook book;
    private final BatchFiles files;
    private final Previewer previewer;
    private final Committer committer;
    private final Undoer undoer;
    private final Duration filesKept;
    private final Clock clock;
    private final Set<BatchId> queued = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("weike-roster").factory());
    private final ScheduledFuture<?> looking;

    BatchWorker(
            Batches batches,
            BatchBook book,
            BatchFiles files,
            Previewer previewer,
            Committer committer,
            Undoer undoer,
            @Value("${weike.roster.files-kept:30d}") Duration filesKept,
            Clock clock) {
        this.batches = batches;
        this.book = book;
        this.files = files;
        this.previewer = previewer;
        this.committer = committer;
        this.undoer = undoer;
        this.filesKept = filesKept;
        this.clock = clock;
        this.looking =
                worker.scheduleWithFixedDelay(this::lookAfter, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Has the import carried on with; at once if no other one is before it. */
    void start(BatchId id) {
        if (queued.add(id)) {
            worker.execute(() -> run(id));
        }
    }

    /** Takes up what nobody works at, and removes files whose time is over. */
    void lookAfter() {
        try {
            Instant silentSince = clock.instant().minus(SILENT);
            batches.atWork().stream().filter(it -> isAbandoned(it, silentSince)).forEach(it -> start(it.id()));
            batches.filesBefore(clock.instant().minus(filesKept)).forEach(files::remove);
        } catch (RuntimeException failed) { // a store fails in its own ways, and the next look must come
            LOG.warn("imports could not be looked after", failed);
        }
    }

    private static boolean isAbandoned(Batch batch, Instant silentSince) {
        Instant leased = batch.leased();
        return leased == null || leased.isBefore(silentSince);
    }

    private void run(BatchId id) {
        try {
            Batch batch = book.change(id, (now, at) -> now.stage().isAtWork() ? now.leasedAt(at) : now);
            switch (batch.stage()) {
                case PREVIEWING -> previewer.run(batch);
                case COMMITTING -> committer.run(batch);
                case UNDOING -> undoer.run(batch);
                case MAPPING, PREVIEWED, STOPPED, COMMITTED, UNDONE, DROPPED, FAILED -> LOG.debug("nothing to do");
            }
        } catch (Previewer.GivenUp stopped) {
            LOG.info("a preview was given up");
        } catch (FileRefused refused) {
            book.change(id, (now, at) -> now.failing(refused.problem(), at));
        } catch (EditConflict other) {
            LOG.warn("an import is carried out by another node", other);
        } catch (RuntimeException failed) { // whatever it was, somebody at a screen waits for an end
            LOG.error("an import failed", failed);
            book.change(
                    id,
                    (now, at) -> now.stage() == Stage.PREVIEWING
                            ? now.failing(FileProblem.BROKEN, at)
                            : now.having(Stage.STOPPED, now.done(), at));
        } finally {
            queued.remove(id);
        }
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
