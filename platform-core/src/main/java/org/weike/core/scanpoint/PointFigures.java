package org.weike.core.scanpoint;

import org.weike.core.shared.CreditHours;

/** How often a point was scanned, and what came of it; what is corrected in accounts later is not taken back here. */
public record PointFigures(long scans, long begun, long completed, CreditHours credited) {

    public static final PointFigures NOTHING = new PointFigures(0, 0, 0, CreditHours.ZERO);

    public PointFigures plus(PointFigures more) {
        return new PointFigures(
                scans + more.scans, begun + more.begun, completed + more.completed, credited.plus(more.credited));
    }
}
