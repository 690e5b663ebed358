package org.weike.core.scanpoint;

import java.time.LocalDate;

/** What happened at a point on a day in China. */
public record PointDay(ScanPointId point, LocalDate day, PointFigures figures) {

    /** Names the day among those of all points. */
    public String id() {
        return point.value() + ':' + day;
    }
}
