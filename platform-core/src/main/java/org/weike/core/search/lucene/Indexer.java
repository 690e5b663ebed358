package org.weike.core.search.lucene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weike.core.search.SearchRecord;

/** Keeps the index in step with the store: opens it or builds it, catches up, applies changes, and commits. */
final class Indexer {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    // Between reading the clock for a change time and telling the search lies a write; it may be a slow one.
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final int FEW = 500;
    private static final int ROUNDS = 5;

    private final IndexFolder folder;
    private final Texts texts;
    private final Sources sources;
    private final ChangeQueue queue;
    private final Clock clock;
    private final ReentrantLock applying = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile OpenIndex index;
    private volatile Instant caughtUp;
    private volatile boolean dirty = true;
    private volatile @Nullable Set<RecordKey> changedMeanwhile;
    private boolean closedBefore;

    Indexer(IndexFolder folder, Texts texts, Sources sources, ChangeQueue queue, Clock clock) {
        this.folder = folder;
        this.texts = texts;
        this.sources = sources;
        this.queue = queue;
        this.clock = clock;
        this.caughtUp = clock.instant();
        this.index = openOrBuild();
        folder.clear(index.folder());
    }

    private OpenIndex openOrBuild() {
        try {
            var current = folder.current();
            if (current.isPresent()) {
                return openAndCatchUp(OpenIndex.open(current.get(), texts));
            }
        } catch (IndexBroken damaged) {
            LOG.warn("The search index is damaged and is built anew", damaged);
        }
        return build();
    }

    private OpenIndex openAndCatchUp(OpenIndex opened) {
        var watermark = opened.watermark();
        if (watermark.isEmpty() || !watermark.get().layout().equals(sources.layout())) {
            opened.close();
            LOG.info("The search index has another layout and is built anew");
            return build();
        }
        closedBefore = watermark.get().closed();
        caughtUp = watermark.get().until();
        var nodes = new HashSet<String>();
        sources.changedSince(caughtUp.minus(overlap()), it -> {
            putAndFollowMove(opened, it);
            announce(showing(new RecordKey(it.kind(), it.id())));
            if (it.isNode()) {
                nodes.add(it.id());
            }
        });
        opened.refresh();
        if (!closedBefore) {
            // A crash may have come when a node had moved in the index, and not all below it.
            announce(opened.read(searcher -> OpenIndex.keysBelow(searcher, nodes)));
        }
        return opened;
    }

    /** Nothing was on its way when the only writer stopped in order: who tells of changes later looks back as far. */
    private Duration overlap() {
        return closedBefore && !sources.isShared() ? Duration.ZERO : MARGIN;
    }

    private OpenIndex build() {
        var since = clock.instant();
        var fresh = OpenIndex.create(folder.next(), texts, sources.layout());
        fill(fresh);
        fresh.refresh();
        fresh.commit(since, false);
        folder.use(fresh.folder());
        closedBefore = true;
        caughtUp = since;
        return fresh;
    }

    private void fill(OpenIndex fresh) {
        try (var writers = new SweepWriters(fresh::add)) {
            writers.write(sources.kinds(), sources::sweep);
        }
        fresh.settle();
    }

    /** The index in use; another one after a rebuild. */
    OpenIndex index() {
        return index;
    }

    /** Reads the index in use, also while it is being replaced. */
    <T> T read(OpenIndex.Reading<T> reading) {
        while (true) {
            var used = index;
            try {
                return used.read(reading);
            } catch (AlreadyClosedException closed) {
                if (used == index) {
                    throw new IndexBroken(closed);
                }
            }
        }
    }

    /** Applies records that changed, and shows them. */
    void apply(ChangeQueue.Batch batch, Instant takenAt) {
        boolean allTaken = queue.isEmpty();
        applying.lock();
        try {
            applyAll(batch.keys());
            if (!batch.keys().isEmpty()) {
                index.refresh();
                dirty = true;
            }
        } finally {
            applying.unlock();
        }
        queue.show(batch);
        if (allTaken && queue.isEmpty()) {
            caughtUp = takenAt;
        }
    }

    /** Applies records, and those that show something of them, so that a generation shows both. */
    private void applyAll(List<RecordKey> keys) {
        var all = new LinkedHashSet<>(keys);
        var waiting = new ArrayDeque<>(all);
        while (!waiting.isEmpty()) {
            var key = waiting.removeFirst();
            apply(key);
            showing(key).stream().filter(all::add).forEach(waiting::addLast);
        }
    }

    private void apply(RecordKey key) {
        var meanwhile = changedMeanwhile;
        if (meanwhile != null) {
            meanwhile.add(key);
        }
        copy(key, index);
    }

    private void copy(RecordKey key, OpenIndex to) {
        try {
            sources.read(key).ifPresentOrElse(it -> putAndFollowMove(to, it), () -> to.remove(key));
        } catch (IndexBroken broken) {
            throw broken;
        } catch (RuntimeException failed) {
            tryAgain(key, failed);
        }
    }

    private void putAndFollowMove(OpenIndex to, SearchRecord found) {
        boolean moved = found.isNode() && hasMoved(to, found);
        to.put(found);
        if (moved) {
            to.refresh();
            announce(to.read(searcher -> OpenIndex.keysBelow(searcher, Set.of(found.id()))));
        }
    }

    private void announce(List<RecordKey> keys) {
        if (!keys.isEmpty()) {
            queue.add(keys);
        }
    }

    private List<RecordKey> showing(RecordKey shown) {
        try {
            return sources.showing(shown);
        } catch (RuntimeException failed) {
            tryAgain(shown, failed);
            return List.of();
        }
    }

    // A store fails in its own ways, and no change may be lost by it.
    private void tryAgain(RecordKey key, RuntimeException failed) {
        LOG.warn("A changed record of the kind {} could not be indexed and is tried again", key.kind(), failed);
        queue.addLater(key);
    }

    private static boolean hasMoved(OpenIndex within, SearchRecord node) {
        return within.read(searcher -> OpenIndex.find(searcher, new RecordKey(node.kind(), node.id())))
                .map(Documents::path)
                .filter(it -> !it.equals(node.path()))
                .isPresent();
    }

    /** Makes what was applied durable if anything was. */
    void commit() {
        if (dirty) {
            dirty = false;
            index.commit(caughtUp, false);
        }
    }

    /** Leaves nothing of removed records in the files of the index in use. */
    void expunge() {
        rebuilding.lock();
        try {
            index.expunge();
            dirty = true;
            commit();
        } finally {
            rebuilding.unlock();
        }
    }

    /** After a crash: has every record read again that the index knows and the store no longer hands over. */
    void prune() {
        if (closedBefore) {
            return;
        }
        for (String kind : sources.kinds()) {
            var there = new HashSet<String>();
            sources.sweep(kind, it -> there.add(it.id()));
            var known = read(searcher -> OpenIndex.keys(searcher, kind));
            queue.add(known.stream().filter(it -> !there.contains(it.id())).toList());
        }
    }

    /** Builds a new index beside the one in use and puts it in its place. */
    void rebuild() {
        rebuilding.lock();
        try {
            var changed = ConcurrentHashMap.<RecordKey>newKeySet();
            var since = clock.instant();
            var used = index;
            startCollecting(changed);
            var fresh = OpenIndex.create(folder.next(), texts, sources.layout());
            try {
                fill(fresh);
                for (int round = 0; round < ROUNDS && changed.size() > FEW; round++) {
                    copyChanged(changed, fresh);
                }
                replaceBy(fresh, changed, since);
            } finally {
                (index == fresh ? used : fresh).close();
                folder.clear(index.folder());
            }
        } finally {
            changedMeanwhile = null;
            rebuilding.unlock();
        }
    }

    /** Replaces an index that turned out to be broken, unless somebody already did. */
    void replace(OpenIndex broken) {
        rebuilding.lock();
        try {
            if (index == broken) {
                rebuild();
            }
        } finally {
            rebuilding.unlock();
        }
    }

    // Under the lock, so that a change that is being applied now is finished before the sweep begins.
    private void startCollecting(Set<RecordKey> changed) {
        applying.lock();
        try {
            changedMeanwhile = changed;
        } finally {
            applying.unlock();
        }
    }

    private void copyChanged(Set<RecordKey> changed, OpenIndex to) {
        for (RecordKey key : List.copyOf(changed)) {
            changed.remove(key);
            copy(key, to);
        }
    }

    private void replaceBy(OpenIndex fresh, Set<RecordKey> changed, Instant since) {
        applying.lock();
        try {
            copyChanged(changed, fresh);
            fresh.refresh();
            fresh.commit(since, false);
            folder.use(fresh.folder());
            index = fresh;
            caughtUp = since.isAfter(caughtUp) ? since : caughtUp;
        } finally {
            applying.unlock();
        }
    }

    /** Commits and closes; the next start need not look for what happened in between. */
    void close() {
        index.commit(caughtUp, queue.isEmpty());
        index.close();
    }
}
