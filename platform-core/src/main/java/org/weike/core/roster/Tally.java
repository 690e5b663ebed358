package org.weike.core.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Status.Standing;
import org.weike.core.roster.RowProblem.Reason;

/**
 * How many rows there are of each action, and how many new people are taken for what no row says they are; the latter
 * is absent of what was planned before it was counted.
 */
public record Tally(Map<Action, Integer> rows, @Nullable Map<Standing, Integer> assumptions) {

    static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        rows = Map.copyOf(rows);
        assumptions = assumptions == null ? Map.of() : Map.copyOf(assumptions);
    }

    static Tally of(Collection<PlannedRow> rows) {
        var counts = new EnumMap<Action, Integer>(Action.class);
        var assumptions = new EnumMap<Standing, Integer>(Standing.class);
        for (PlannedRow row : rows) {
            counts.merge(row.action(), 1, Integer::sum);
            if (row.action().writes()) {
                row.problems().stream()
                        .filter(it -> it.reason() == Reason.STANDING_ASSUMED)
                        .forEach(it -> assumptions.merge(Standing.valueOf(it.detail()), 1, Integer::sum));
            }
        }
        return new Tally(counts, assumptions);
    }

    static Tally sum(List<Tally> parts) {
        var counts = new EnumMap<Action, Integer>(Action.class);
        var assumptions = new EnumMap<Standing, Integer>(Standing.class);
        for (Tally part : parts) {
            part.rows.forEach((action, count) -> counts.merge(action, count, Integer::sum));
            part.assumed().forEach((standing, count) -> assumptions.merge(standing, count, Integer::sum));
        }
        return new Tally(counts, assumptions);
    }

    public int of(Action action) {
        return rows.getOrDefault(action, 0);
    }

    /** The new people whose rows leave out what they are, by what they are taken for. */
    public Map<Standing, Integer> assumed() {
        return assumptions == null ? Map.of() : assumptions;
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
