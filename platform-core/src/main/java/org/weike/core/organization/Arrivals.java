package org.weike.core.organization;

import java.util.List;

/** A page of those who wait to be accepted, and how many there are on all pages. */
public record Arrivals(long total, List<Arrival> people) {

    public Arrivals {
        people = List.copyOf(people);
    }
}
