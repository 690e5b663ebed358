package org.weike.core.scanpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.search.Search;

/**
 * Tells the search once a minute which days of points changed, so that a busy code is not read anew with every scan.
 */
@Component
final class PointDayAnnouncer {

    /** Counts are stored a moment after they are dated. */
    static final Duration MARGIN = Duration.ofSeconds(10);

    private final ScanCounts counts;
    private final Search search;
    private final Clock clock;
    private Instant told;

    PointDayAnnouncer(ScanCounts counts, Search search, Clock clock) {
        this.counts = counts;
        this.search = search;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Scheduled(initialDelayString = "${weike.points.first:PT1M}", fixedDelayString = "${weike.points.every:PT1M}")
    synchronized void announce() {
        var now = clock.instant();
        var days = new ArrayList<String>();
        counts.changedSince(told.minus(MARGIN), it -> days.add(it.id()));
        if (!days.isEmpty()) {
            search.changed(PointFields.POINT_DAY, days);
        }
        told = now;
    }
}
