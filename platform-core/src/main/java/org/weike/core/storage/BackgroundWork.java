package org.weike.core.storage;

import org.springframework.context.SmartLifecycle;

/**
 * Works on threads of its own. What is left over from before is taken up when everything that it is told to is open,
 * and it is closed once no more requests come, while all of that is still open.
 */
public interface BackgroundWork extends SmartLifecycle, AutoCloseable {

    /** After the search opened and before it closes. */
    int PHASE = 1_000;

    /** Lets what is on its way end or be given up; may be called again. */
    @Override
    void close();

    @Override
    default void stop() {
        close();
    }

    /** What is closed does not begin again. */
    @Override
    default boolean isPauseable() {
        return false;
    }

    @Override
    default int getPhase() {
        return PHASE;
    }
}
