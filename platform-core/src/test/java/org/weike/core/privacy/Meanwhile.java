package org.weike.core.privacy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** Lets something happen once while somebody is erased: after the others forgot them, and before their record goes. */
final class Meanwhile implements PersonalRecords {

    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});
    private final CountDownLatch come = new CountDownLatch(1);

    void comes(Runnable once) {
        next.set(() -> {
            once.run();
            come.countDown();
        });
    }

    /** Returns when it has come, so behind the back of who confirmed. */
    void awaitComing() {
        try {
            if (!come.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String part() {
        return "meanwhile";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return List.of();
    }

    @Override
    public void forget(Erased person) {
        next.getAndSet(() -> {}).run();
    }

    @Override
    public boolean isRemovedLast() {
        return true;
    }
}
