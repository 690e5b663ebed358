package org.weike.core.roster;

import java.util.List;

/** Writes reasons and places as they are, for tests that look at which cells are noted. */
public final class PlainNotes implements NoteWords {

    @Override
    public String problem(RowProblem problem) {
        return problem.reason().name();
    }

    @Override
    public String summary(List<String> faults, List<String> conflicts) {
        return "faults " + faults + " conflicts " + conflicts;
    }
}
