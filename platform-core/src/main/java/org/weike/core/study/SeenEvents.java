package org.weike.core.study;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The events that were taken in already, as runs of numbers for each page. Forgetting one is harmless: an event that
 * comes twice finds no time left to be granted.
 */
public record SeenEvents(Map<String, Intervals> pages) {

    public static final SeenEvents NONE = new SeenEvents(Map.of());

    private static final int MOST_PAGES = 20;
    private static final int MOST_RUNS = 50;

    public SeenEvents {
        pages = Map.copyOf(pages);
    }

    boolean includes(EventId event) {
        return pages.getOrDefault(event.page(), Intervals.NONE).contains(event.number());
    }

    SeenEvents plus(EventId event) {
        var more = new LinkedHashMap<>(pages);
        if (!more.containsKey(event.page()) && more.size() == MOST_PAGES) {
            return this;
        }
        var runs =
                more.getOrDefault(event.page(), Intervals.NONE).plus(new Interval(event.number(), event.number() + 1L));
        if (runs.parts().size() > MOST_RUNS) {
            return this;
        }
        more.put(event.page(), runs);
        return new SeenEvents(more);
    }
}
