package org.weike.core.demonstration;

import java.time.LocalDate;

/** How large an invented province is, what it is drawn from, and the last day that anything happened in it. */
public record ProvincePlan(int people, int organizations, long seed, LocalDate until) {

    static final int CITIES = 14;
    static final int COUNTIES = 100;
    private static final int FEWEST = 1 + CITIES + 3 * COUNTIES;

    public ProvincePlan {
        if (organizations < FEWEST || people < organizations) {
            throw new IllegalArgumentException("a province has " + FEWEST
                    + " organizations or more, and as many people: " + organizations + ", " + people);
        }
    }
}
