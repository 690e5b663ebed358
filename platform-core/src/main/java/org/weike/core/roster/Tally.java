package org.weike.core.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many rows there are of each action. */
public record Tally(Map<Action, Integer> rows) {

    static final Tally NOTHING = new Tally(Map.of());

    public Tally {
        rows = Map.copyOf(rows);
    }

    static Tally of(Collection<PlannedRow> rows) {
        var counts = new EnumMap<Action, Integer>(Action.class);
        rows.forEach(it -> counts.merge(it.action(), 1, Integer::sum));
        return new Tally(counts);
    }

    static Tally sum(List<Tally> parts) {
        var counts = new EnumMap<Action, Integer>(Action.class);
        parts.forEach(part -> part.rows().forEach((action, count) -> counts.merge(action, count, Integer::sum)));
        return new Tally(counts);
    }

    public int of(Action action) {
        return rows.getOrDefault(action, 0);
    }

    public int all() {
        return rows.values().stream().mapToInt(it -> it).sum();
    }

    /** Rows that a commit writes. */
    public int written() {
        return rows.entrySet().stream()
                .filter(it -> it.getKey().writes())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
