package org.weike.core.storage.embedded;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The maps that everything is kept in, in one file with a journal beside it. A write is answered when the journal has
 * it; a checkpoint brings the file up to date and lets go of the journal. Documents and indexes are in the same
 * checkpoint, because none is taken while a write is half done.
 */
final class DurableMaps implements AutoCloseable {

    private static final String FILE = "store.mv";
    private static final int MEGABYTE = 1 << 20;

    /** A bigger journal takes noticeably longer to replay after a crash. */
    private static final long JOURNAL_LIMIT = 32L * MEGABYTE;

    private static final int UNSAVED_LIMIT = 48 * MEGABYTE;
    private static final int BUSY_FILL_PERCENT = 50;
    private static final int IDLE_FILL_PERCENT = 80;
    private static final int TIDY_STEP = 4 * MEGABYTE;

    private final MVStore store;
    private final @Nullable Journal journal;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Object checkpointing = new Object();

    private DurableMaps(MVStore store, @Nullable Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    static DurableMaps in(Path folder, boolean everyWriteToDisk) {
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        var store = new MVStore.Builder()
                .fileName(folder.resolve(FILE).toString())
                .cacheSize(Math.clamp(heap / 16, 16, 256))
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .compress()
                .open();
        // Not to commit by itself, which no store does that is never idle so long: only for its background writers.
        store.setAutoCommitDelay(Integer.MAX_VALUE);
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new DurableMaps(store, new Journal(folder, everyWriteToDisk));
    }

    static DurableMaps inMemory() {
        return new DurableMaps(new MVStore.Builder().open(), null);
    }

    MVMap<byte[], byte[]> open(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>().keyType(BytesType.INSTANCE).valueType(BytesType.INSTANCE));
    }

    Set<String> names() {
        return store.getMapNames();
    }

    void remove(MVMap<?, ?> map) {
        store.removeMap(map);
    }

    long fileSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    /** Reads while the maps' old pages are kept, however many checkpoints are taken meanwhile. */
    <T> T read(Supplier<T> reading) {
        Lease lease = lease();
        try {
            return reading.get();
        } finally {
            lease.close();
        }
    }

    /** Keeps the pages of all maps as they are now until the lease is closed. */
    Lease lease() {
        return new Lease(store);
    }

    /** Changes documents; what it answers may be told, for it will be found after a crash. */
    <T> T write(Supplier<T> writing) {
        if (journal != null) {
            journal.requireSound();
        }
        T answer;
        gate.readLock().lock();
        try {
            answer = writing.get();
        } finally {
            gate.readLock().unlock();
        }
        if (journal != null) {
            journal.await();
        }
        return answer;
    }

    /** Does something while all writes wait. */
    <T> T undisturbed(Supplier<T> doing) {
        gate.writeLock().lock();
        try {
            return doing.get();
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Changes collections or indexes, alone, and brings the file up to date before it answers. */
    <T> T define(Supplier<T> defining) {
        T answer = undisturbed(defining);
        checkpoint();
        return answer;
    }

    /** To be called by whoever changes a document, in the order of the changes. */
    void record(String collection, Key key, byte @Nullable [] content) {
        if (journal != null) {
            journal.take(collection, key, content);
        }
    }

    void replay(Journal.Reader reader) {
        if (journal != null) {
            journal.replay(reader);
            checkpoint();
            journal.deleteOlder();
        }
    }

    /** Whether documents were changed since the last checkpoint. */
    boolean hasNews() {
        return journal != null && journal.size() > 0;
    }

    boolean isCheckpointPressing() {
        return journal != null && (journal.size() > JOURNAL_LIMIT || store.getUnsavedMemory() > UNSAVED_LIMIT);
    }

    /** Brings the file up to date with everything written before; does nothing where nothing was. */
    void checkpoint() {
        if (journal == null) {
            return;
        }
        synchronized (checkpointing) {
            long needed = commit(journal);
            if (needed == 0) {
                return;
            }
            store.executeFilestoreOperation(() -> {});
            store.sync();
            if (store.getPanicException() != null) {
                throw store.getPanicException();
            }
            journal.deleteBefore(needed);
        }
    }

    /** Marks the state to be saved and hands it to the store's writers; short, for all writes wait meanwhile. */
    private long commit(Journal journal) {
        return undisturbed(() -> {
            if (!store.hasUnsavedChanges()) {
                return 0L;
            }
            long needed = journal.rotate();
            while (store.tryCommit() < 0 && store.hasUnsavedChanges()) {
                if (store.isClosed()) {
                    throw new IllegalStateException("the store is closed");
                }
                Thread.onSpinWait();
            }
            return needed;
        });
    }

    /** Rewrites outdated parts of the file, a step at a time; what becomes free is used again. */
    void tidy(boolean busy) {
        int fill = busy ? BUSY_FILL_PERCENT : IDLE_FILL_PERCENT;
        if (store.getFileStore() != null && store.compact(fill, TIDY_STEP)) {
            checkpoint();
        }
    }

    @Override
    public void close() {
        checkpoint();
        store.close();
        if (journal != null) {
            journal.close();
            journal.deleteAll();
        }
    }

    /** Pages that must be kept. */
    static final class Lease implements AutoCloseable {

        private final MVStore store;
        private MVStore.@Nullable TxCounter usage;

        private Lease(MVStore store) {
            this.store = store;
            usage = store.registerVersionUsage();
        }

        @Override
        public synchronized void close() {
            if (usage != null) {
                store.deregisterVersionUsage(usage);
                usage = null;
            }
        }
    }
}
