package org.weike.core.storage;

import java.time.Duration;

/** Says which of several nodes does a scheduled job: one at a time, and another one once the first fell silent. */
public interface Leases {

    /** Whether this node may do the job for so long from now on; whoever holds it asks again to go on. */
    boolean take(String job, Duration length);

    /** Lets another node do the job at once, if this one held it. */
    void giveBack(String job);
}
