package org.weike.core.roster;

import java.util.List;

/** Words what is written into a file that is handed back. */
public interface NoteWords {

    /** At the cell that it is about. */
    String problem(RowProblem problem);

    /** At the first cell of a sheet: which of its cells must be corrected, and which have something against them. */
    String summary(List<String> faults, List<String> conflicts);
}
