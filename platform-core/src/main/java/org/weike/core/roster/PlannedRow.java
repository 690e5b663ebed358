package org.weike.core.roster;

import java.util.List;
import org.weike.core.roster.RowProblem.Weight;

/** One row of the preview: what it is called, what will be done with it, and what is to be said about it. */
public record PlannedRow(
        RowPlace place, Action action, String label, RowChange change, List<RowProblem> problems, Mark mark) {

    private static final int LONGEST_LABEL = 120;

    public PlannedRow {
        label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        problems = List.copyOf(problems);
    }

    /** A row that cannot be committed as it stands. */
    static PlannedRow refused(RowPlace place, String label, List<RowProblem> problems) {
        boolean fault = problems.stream().anyMatch(it -> it.reason().weight() == Weight.FAULT);
        return new PlannedRow(
                place, fault ? Action.FAULT : Action.CONFLICT, label, new RowChange.None(), problems, Mark.NONE);
    }

    /** The row after a commit found that it cannot be done any more. */
    PlannedRow refusedAt(RowProblem problem) {
        return refused(place, label, List.of(problem));
    }

    /** The place of a row that was about somebody who was erased. */
    PlannedRow emptied() {
        return new PlannedRow(place, action, "", new RowChange.None(), List.of(), Mark.NONE);
    }

    static boolean stops(List<RowProblem> problems) {
        return problems.stream().anyMatch(it -> it.reason().weight() != Weight.REMARK);
    }
}
