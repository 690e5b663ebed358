package org.weike.core.scanpoint;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.storage.Freshness;

/**
 * Points at a scanner's hand, under each code that leads to them, so that a scan costs no store access. A change made
 * here shows at once, one made on another node within three seconds; codes that lead nowhere are not kept.
 */
@Component
final class PointShelf {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final int MOST = 100_000;

    private final LoadingCache<ScanCode, @Nullable ScanPoint> kept;

    PointShelf(ScanPoints points, Freshness freshness, Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(freshness.of(FRESH))
                .ticker(ticker)
                .build(code -> points.findByCode(code).orElse(null));
    }

    Optional<ScanPoint> find(ScanCode code) {
        return Optional.ofNullable(kept.get(code));
    }

    /** Reads the point anew next time; a reading that is under way is waited for and not kept. */
    void forget(ScanPoint point) {
        Stream.concat(Stream.of(point.code()), point.codes().replaced().stream())
                .forEach(kept::invalidate);
    }
}
