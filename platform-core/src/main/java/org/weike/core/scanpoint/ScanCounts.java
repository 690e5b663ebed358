package org.weike.core.scanpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How often points were scanned, by day and hour; never by whom. */
public interface ScanCounts {

    /** Adds to what is there. */
    void add(Map<ScanHour, Long> scans);

    /** The days from the first to the last, both included, that had scans. */
    List<DayOfScans> of(ScanPointId point, LocalDate first, LocalDate last);
}
