package org.weike.core.storage;

import java.time.Duration;

/**
 * For how long something read from the store may be believed without asking again, if every write of this process makes
 * it forgotten: for a while where other nodes write to the same store, and for good where nobody else can.
 */
@FunctionalInterface
public interface Freshness {

    Freshness ALONE = whileShared -> Duration.ofDays(36_500);
    Freshness SHARED = whileShared -> whileShared;

    Duration of(Duration whileShared);

    /** Whether no other node writes to the store. */
    default boolean isAlone() {
        return of(Duration.ZERO).isPositive();
    }
}
