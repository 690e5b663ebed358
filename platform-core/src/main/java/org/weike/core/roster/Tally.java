package org.weike.core.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Status.Standing;
import org.weike.core.roster.RowProblem.Reason;

/**
 * How many rows there are of each action, how many new people are taken for what no row says they are, how many have
 * the name of somebody in the same organization, and how many rows leave a mark; the latter three are absent of what
 * was planned before they were counted.
 */
public record Tally(
        Map<Action, Integer> rows,
        @Nullable Map<Standing, Integer> assumptions,
        @Nullable Integer doubles,
        @Nullable Integer marks) {

    static final Tally NOTHING = new Tally(Map.of(), Map.of(), 0, 0);

    public Tally {
        rows = Map.copyOf(rows);
        assumptions = assumptions == null ? Map.of() : Map.copyOf(assumptions);
    }

    static Tally of(Collection<PlannedRow> rows) {
        var counts = new EnumMap<Action, Integer>(Action.class);
        var assumptions = new EnumMap<Standing, Integer>(Standing.class);
        int doubles = 0;
        int marks = 0;
        for (PlannedRow row : rows) {
            counts.merge(row.action(), 1, Integer::sum);
            marks += row.mark().isNone() ? 0 : 1;
            if (row.action().writes()) {
                row.problems().stream()
                        .filter(it -> it.reason() == Reason.STANDING_ASSUMED)
                        .forEach(it -> assumptions.merge(Standing.valueOf(it.detail()), 1, Integer::sum));
                doubles += row.problems().stream().anyMatch(it -> it.reason().tellsOfANamesake()) ? 1 : 0;
            }
        }
        return new Tally(counts, assumptions, doubles, marks);
    }

    static Tally sum(List<Tally> parts) {
        var counts = new EnumMap<Action, Integer>(Action.class);
        var assumptions = new EnumMap<Standing, Integer>(Standing.class);
        int doubles = 0;
        int marks = 0;
        for (Tally part : parts) {
            part.rows.forEach((action, count) -> counts.merge(action, count, Integer::sum));
            part.assumed().forEach((standing, count) -> assumptions.merge(standing, count, Integer::sum));
            doubles += part.namesakes();
            marks += part.marks == null ? 0 : part.marks;
        }
        return new Tally(counts, assumptions, doubles, marks);
    }

    public int of(Action action) {
        return rows.getOrDefault(action, 0);
    }

    /** The new people whose rows leave out what they are, by what they are taken for. */
    public Map<Standing, Integer> assumed() {
        return assumptions == null ? Map.of() : assumptions;
    }

    /** The new people who have the name of somebody in the same organization. */
    public int namesakes() {
        return doubles == null ? 0 : doubles;
    }

    public int all() {
        return rows.values().stream().mapToInt(it -> it).sum();
    }

    /** Whether a commit of these rows is known to leave everything as it is. */
    boolean leavesNothing() {
        return marks != null && marks == 0 && written() == 0;
    }

    /** Rows that a commit writes. */
    public int written() {
        return rows.entrySet().stream()
                .filter(it -> it.getKey().writes())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
