package org.weike.core.scanpoint;

import java.util.List;
import org.weike.core.search.Generation;

/** What came of a list: the points of its good rows, and what was wrong with the others. */
public record PointImport(List<ScanPoint> created, List<PointProblem> problems, Generation shownFrom) {

    public PointImport {
        created = List.copyOf(created);
        problems = List.copyOf(problems);
    }
}
