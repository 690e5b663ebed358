package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts scans in memory and adds them to the store each second; a power cut loses that second's counts. */
@Component
final class ScanCounter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScanCounter.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ScanCounts counts;
    private final Map<ScanHour, Long> waiting = new ConcurrentHashMap<>();

    ScanCounter(ScanCounts counts) {
        this.counts = counts;
    }

    void count(ScanPointId point, Instant at) {
        var local = at.atZone(CHINA);
        waiting.merge(new ScanHour(point, local.toLocalDate(), local.getHour()), 1L, Long::sum);
    }

    /** Adds what waits to the store; what the store does not take waits on. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void flush() {
        var taken = new HashMap<ScanHour, Long>();
        for (ScanHour hour : List.copyOf(waiting.keySet())) {
            Long scans = waiting.remove(hour);
            if (scans != null) {
                taken.put(hour, scans);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            counts.add(taken);
        } catch (DataAccessException e) {
            taken.forEach((hour, scans) -> waiting.merge(hour, scans, Long::sum));
            LOG.warn("scan counts could not be stored; they wait for the next second", e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
