package org.weike.access;

import java.time.Duration;

/** How many requests may come at once, and how many a minute once those are used up. */
record Rate(int burst, int perMinute) {

    Rate {
        if (burst < 1 || perMinute < 1) {
            throw new IllegalArgumentException("not a rate: " + burst + " at once, " + perMinute + " a minute");
        }
    }

    /** After this long without a request there is nothing left to remember. */
    Duration untilForgotten() {
        return Duration.ofMinutes(1 + burst / perMinute);
    }
}
