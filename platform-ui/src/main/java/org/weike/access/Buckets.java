package org.weike.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** Counts requests by whom they are counted for; at most so many are remembered, the quietest forgotten first. */
final class Buckets {

    static final int MOST = 50_000;

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> kept;

    Buckets(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(rate.untilForgotten())
                .build();
    }

    /** How long to wait; empty if the request may pass, which is then counted. */
    Optional<Duration> take(String whom) {
        var bucket = kept.get(whom, it -> full());
        return bucket.tryConsume(1) ? Optional.empty() : Optional.of(waitFor(bucket));
    }

    /** How long to wait, without counting, and without remembering anybody new. */
    Optional<Duration> look(String whom) {
        var bucket = kept.getIfPresent(whom);
        return bucket == null ? Optional.empty() : Optional.of(waitFor(bucket)).filter(Duration::isPositive);
    }

    long remembered() {
        kept.cleanUp();
        return kept.estimatedSize();
    }

    private static Duration waitFor(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(it -> it.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
