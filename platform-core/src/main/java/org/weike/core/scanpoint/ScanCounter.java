package org.weike.core.scanpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts scans and what comes of them in memory and adds both to the store each second; a power cut loses that second's
 * counts, and nothing is ever counted twice.
 */
@Component
final class ScanCounter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScanCounter.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ScanCounts counts;
    private final Map<ScanHour, Long> scans = new ConcurrentHashMap<>();
    private final Map<PointFact, Long> facts = new ConcurrentHashMap<>();

    ScanCounter(ScanCounts counts) {
        this.counts = counts;
    }

    void count(ScanPointId point, Instant at) {
        var local = at.atZone(CHINA);
        scans.merge(new ScanHour(point, local.toLocalDate(), local.getHour()), 1L, Long::sum);
    }

    void count(ScanPointId point, Instant at, PointFact.Kind kind, long amount) {
        var day = at.atZone(CHINA).toLocalDate();
        facts.merge(new PointFact(point, day, kind), amount, Long::sum);
    }

    /** Adds what waits to the store; what the store does not take waits on. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void flush() {
        flush(scans, counts::add);
        flush(facts, counts::addFacts);
    }

    private static <T> void flush(Map<T, Long> waiting, Consumer<Map<T, Long>> store) {
        var taken = new HashMap<T, Long>();
        for (T each : List.copyOf(waiting.keySet())) {
            Long amount = waiting.remove(each);
            if (amount != null) {
                taken.put(each, amount);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.accept(taken);
        } catch (DataAccessException e) {
            taken.forEach((each, amount) -> waiting.merge(each, amount, Long::sum));
            LOG.warn("scan counts could not be stored; they wait for the next second", e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
