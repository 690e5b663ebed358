package org.weike.core.storage;

import java.time.Duration;

/** Leases that this node gets as long as the test lets it. */
public final class LeasesInHand implements Leases {

    private boolean held = true;

    public void takeAway() {
        held = false;
    }

    @Override
    public boolean take(String job, Duration length) {
        return held;
    }

    @Override
    public void giveBack(String job) {}
}
