package org.weike.core.search.lucene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.weike.core.search.Generation;

/**
 * The records that changed and are not yet indexed, oldest first and each once. Changes linger a moment, so that many
 * of them share one refresh, unless somebody waits.
 */
final class ChangeQueue {

    private static final Duration LINGER = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition due = lock.newCondition();
    private final Condition visible = lock.newCondition();
    private final Map<RecordKey, Long> pending = new LinkedHashMap<>();
    private final Set<RecordKey> failed = new LinkedHashSet<>();
    private long lastAdded;
    private final Set<Generation> held = new HashSet<>();
    private long awaited;
    private long applied;
    private long pendingSince;
    private long failedSince;
    private boolean closed;

    /** Records to index at once, and what they will have shown when that is done. */
    record Batch(List<RecordKey> keys, long shows) {}

    Generation add(Collection<RecordKey> keys) {
        lock.lock();
        try {
            if (pending.isEmpty()) {
                pendingSince = System.nanoTime();
            }
            lastAdded++;
            for (RecordKey key : keys) {
                pending.putIfAbsent(key, lastAdded);
            }
            due.signal();
            return new Generation(lastAdded);
        } finally {
            lock.unlock();
        }
    }

    /** Announces a change that is shown once it is {@link #release released}. */
    Generation hold() {
        lock.lock();
        try {
            lastAdded++;
            var generation = new Generation(lastAdded);
            held.add(generation);
            return generation;
        } finally {
            lock.unlock();
        }
    }

    /** What is being held. */
    Set<Generation> held() {
        lock.lock();
        try {
            return Set.copyOf(held);
        } finally {
            lock.unlock();
        }
    }

    void release(Set<Generation> generations) {
        lock.lock();
        try {
            held.removeAll(generations);
            visible.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes records back that could not be read; they come again after a while. */
    void addLater(RecordKey key) {
        lock.lock();
        try {
            if (failed.isEmpty()) {
                failedSince = System.nanoTime();
            }
            failed.add(key);
        } finally {
            lock.unlock();
        }
    }

    /** The next records, as soon as there are any and their moment has come; none after the given time. */
    Batch take(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long end = System.nanoTime() + atMost.toNanos();
            for (long wait = untilDue(); wait > 0 && !closed; wait = untilDue()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return new Batch(List.of(), applied);
                }
                due.awaitNanos(Math.min(wait, left));
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    /** The next records, whether their moment has come or not. */
    Batch takeNow() {
        lock.lock();
        try {
            return next();
        } finally {
            lock.unlock();
        }
    }

    private long untilDue() {
        long now = System.nanoTime();
        if (!failed.isEmpty() && now - failedSince >= RETRY.toNanos()) {
            failed.forEach(it -> pending.putIfAbsent(it, lastAdded));
            failed.clear();
        }
        if (awaited > applied) {
            return 0;
        }
        return pending.isEmpty() ? Long.MAX_VALUE : LINGER.toNanos() - (now - pendingSince);
    }

    private Batch next() {
        var keys = new ArrayList<RecordKey>();
        var each = pending.entrySet().iterator();
        while (each.hasNext() && keys.size() < BATCH) {
            keys.add(each.next().getKey());
            each.remove();
        }
        return new Batch(keys, each.hasNext() ? each.next().getValue() - 1 : lastAdded);
    }

    void show(Batch batch) {
        lock.lock();
        try {
            applied = Math.max(applied, batch.shows());
            visible.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isShown(Generation generation) {
        return applied >= generation.number() && !held.contains(generation);
    }

    /** Whether it is shown by then. */
    boolean await(Generation generation, Duration atMost) {
        lock.lock();
        try {
            if (isShown(generation)) {
                return true;
            }
            awaited = Math.max(awaited, Math.min(generation.number(), lastAdded));
            due.signal();
            long left = atMost.toNanos();
            while (!isShown(generation) && left > 0 && !closed) {
                left = visible.awaitNanos(left);
            }
            return isShown(generation);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything that was announced has been taken and read. */
    boolean isEmpty() {
        lock.lock();
        try {
            return pending.isEmpty() && failed.isEmpty() && held.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** From now on changes are awaited; those that came before are kept. */
    void open() {
        lock.lock();
        try {
            closed = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any longer. */
    void close() {
        lock.lock();
        try {
            closed = true;
            due.signalAll();
            visible.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps, but not past the closing. */
    void pause(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (left > 0 && !closed) {
                left = due.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
