package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How often points were scanned, by day and hour, and what came of it, by day; never by whom. */
public interface ScanCounts {

    /** Adds to what is there. */
    void add(Map<ScanHour, Long> scans);

    /** Adds to what is there. */
    void addFacts(Map<PointFact, Long> facts);

    /** The day of this id, if anything happened on it. */
    Optional<PointDay> find(String day);

    /** All days on which anything happened at the point, in their order. */
    List<PointDay> daysOf(ScanPointId point);

    /** Hands over every day of every point on which anything happened. */
    void each(Consumer<PointDay> sink);

    /** Those to which something was added at or after the instant. */
    void changedSince(Instant since, Consumer<PointDay> sink);

    /** The days from the first to the last, both included, that had scans. */
    List<DayOfScans> of(ScanPointId point, LocalDate first, LocalDate last);
}
