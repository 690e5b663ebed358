package org.weike.core.storage;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in a log: where it happened and of what kind, without words that may hold personal data.
 */
public final class Unworded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unworded(Throwable failed) {
        super(failed.getClass().getName(), causeOf(failed), false, true);
        setStackTrace(failed.getStackTrace());
    }

    public static Unworded of(Throwable failed) {
        return new Unworded(failed);
    }

    private static @Nullable Unworded causeOf(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? null : new Unworded(cause);
    }
}
