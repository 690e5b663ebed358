package org.weike.core.scanpoint;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts of one test. */
final class InMemoryScanCounts implements ScanCounts {

    private final Map<ScanHour, Long> counts = new HashMap<>();

    @Override
    public void add(Map<ScanHour, Long> scans) {
        scans.forEach((hour, count) -> counts.merge(hour, count, Long::sum));
    }

    @Override
    public List<DayOfScans> of(ScanPointId point, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayOfScans(
                        day,
                        IntStream.range(0, 24)
                                .mapToObj(hour -> counts.getOrDefault(new ScanHour(point, day, hour), 0L))
                                .toList()))
                .filter(it -> it.total() > 0)
                .toList();
    }
}
