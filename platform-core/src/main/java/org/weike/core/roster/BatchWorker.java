package org.weike.core.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.shared.EditConflict;
import org.weike.core.storage.BackgroundWork;
import org.weike.core.storage.Caretaker;
import org.weike.core.storage.Freshness;
import org.weike.core.storage.Unworded;

/**
 * Carries imports out, one after the other, takes up those whose worker fell silent, after a restart or because another
 * node was lost, and empties those that were kept long enough.
 */
@Component
final class BatchWorker implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

    private final Batches batches;
    private final BatchBook book;
    private final BatchPages pages;
    private final BatchFiles files;
    private final ColumnDrafts drafts;
    private final Previewer previewer;
    private final Committer committer;
    private final Undoer undoer;
    private final Clock clock;
    private final Set<BatchId> queued = ConcurrentHashMap.newKeySet();
    private final Caretaker caretaker;

    BatchWorker(
            Batches batches,
            BatchBook book,
            BatchPages pages,
            BatchFiles files,
            ColumnDrafts drafts,
            Previewer previewer,
            Committer committer,
            Undoer undoer,
            Freshness freshness,
            Clock clock) {
        this.batches = batches;
        this.book = book;
        this.pages = pages;
        this.files = files;
        this.drafts = drafts;
        this.previewer = previewer;
        this.committer = committer;
        this.undoer = undoer;
        this.clock = clock;
        this.caretaker = new Caretaker("roster", freshness, clock);
    }

    /** Looks for what was left, once what it posts can be shown. */
    @Override
    public void start() {
        caretaker.lookAfter(this::lookAfter);
    }

    @Override
    public boolean isRunning() {
        return caretaker.isLooking();
    }

    /** Has the import carried on with; at once if no other one is before it. */
    void start(BatchId id) {
        if (queued.add(id)) {
            caretaker.start(() -> run(id));
        }
    }

    /** Takes up what nobody works at, and empties what was dropped. */
    void lookAfter() {
        Instant now = clock.instant();
        batches.atWork().stream()
                .filter(it -> it.progress().isAbandonedSince(caretaker.silentSince()))
                .forEach(it -> start(it.id()));
        batches.dropped().forEach(it -> empty(it.id(), now));
    }

    /** Removes file and rows of those that were last carried on no later than that; says of how many. */
    int emptyKeptSince(Instant last) {
        var over = batches.keptSince(last).stream()
                .filter(it -> it.isToBeEmptied(last))
                .toList();
        over.forEach(it -> empty(it.id(), last));
        return over.size();
    }

    /** Removes file and rows, first making sure that nobody carries the import on at the same moment. */
    private void empty(BatchId id, Instant last) {
        Batch emptying = book.change(id, (now, at) -> now.isToBeEmptied(last) ? now.emptying(at) : now);
        if (emptying.isToBeEmptied(last)) {
            pages.removeAll(id);
            files.remove(id);
            drafts.removeOf(id);
            book.change(id, Batch::emptied);
        }
    }

    private void run(BatchId id) {
        queued.remove(id);
        try {
            book.claim(id, caretaker.silentSince()).ifPresent(this::carryOut);
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
        caretaker.finish(atMost);
    }

    @Override
    public void close() {
        caretaker.close();
    }
}
