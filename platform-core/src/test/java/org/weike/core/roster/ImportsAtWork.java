package org.weike.core.roster;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.BeanFactory;

/** Waits for what imports do behind the back of those who started them, for the tests of other packages. */
public final class ImportsAtWork {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final BatchWorker worker;

    private ImportsAtWork(BatchWorker worker) {
        this.worker = worker;
    }

    public static ImportsAtWork of(BeanFactory platform) {
        return new ImportsAtWork(platform.getBean(BatchWorker.class));
    }

    /** Returns when everything that was started is done. */
    public void finish() {
        try {
            worker.finish(LONG);
        } catch (TimeoutException e) {
            throw new IllegalStateException("an import takes too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("waiting for an import was interrupted", e);
        }
    }
}
