package org.weike.core.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. What counts is who is tried from where: after five wrong tries of one account from one address
 * that account waits there, ever longer, and its neighbours at the same address do not. An address as a whole, where a
 * class of a hundred may sit, is only ever asked for a second's patience, and whoever has signed in there before is not
 * asked at all. Kept in the memory of each application node.
 */
@Component
final class TryLimits {

    private static final int MOST_KEYS = 200_000;
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final Backoff FROM_ONE_ADDRESS = new Backoff(5, Duration.ofSeconds(15), Duration.ofMinutes(15));
    private static final Backoff FROM_EVERYWHERE = new Backoff(30, Duration.ofSeconds(15), Duration.ofMinutes(5));
    private static final int ADDRESS_BURST = 200;
    private static final int ADDRESS_TRIES_PER_SECOND = 4;

    private final Clock clock;
    private final Cache<Tried, Tries> tries = cache();
    private final Cache<Tried, Instant> trusted = cache();
    private final Cache<String, Bucket> addresses = cache();

    TryLimits(Clock clock) {
        this.clock = clock;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(MEMORY)
                .build();
    }

    /**
     * How long to wait before this account may be tried from this address; empty if it may now. A try that may be made
     * counts as a wrong one until {@link #succeeded} is told otherwise, so that many at once gain nothing.
     */
    synchronized Optional<Duration> admit(String account, String address) {
        Instant now = clock.instant();
        var here = new Tried(account, address);
        boolean isTrusted = trusted.getIfPresent(here) != null;
        Optional<Duration> wait = waitFor(here, now);
        if (wait.isEmpty() && !isTrusted) {
            wait = waitFor(Tried.anywhere(account), now)
                    .or(() -> bucket(address, now).waitAt(now));
        }
        if (wait.isPresent()) {
            return wait;
        }
        count(here, FROM_ONE_ADDRESS, now);
        if (!isTrusted) {
            count(Tried.anywhere(account), FROM_EVERYWHERE, now);
            addresses.put(address, bucket(address, now).without(1));
        }
        return Optional.empty();
    }

    /** Forgives the tries of this account, and trusts it together with this address from now on. */
    synchronized void succeeded(String account, String address) {
        forgive(account, address);
        trusted.put(new Tried(account, address), clock.instant());
    }

    /** Forgets the tries of this account, here and from everywhere, and gives the address its last one back. */
    synchronized void forgive(String account, String address) {
        var here = new Tried(account, address);
        if (trusted.getIfPresent(here) == null) {
            addresses.put(address, bucket(address, clock.instant()).without(-1));
        }
        tries.invalidate(here);
        tries.invalidate(Tried.anywhere(account));
    }

    private Optional<Duration> waitFor(Tried key, Instant now) {
        Tries made = tries.getIfPresent(key);
        return made == null
                ? Optional.empty()
                : Optional.of(Duration.between(now, made.next())).filter(Duration::isPositive);
    }

    private void count(Tried key, Backoff backoff, Instant now) {
        Tries made = tries.getIfPresent(key);
        int number = made == null ? 1 : made.number() + 1;
        tries.put(key, new Tries(number, now.plus(backoff.after(number))));
    }

    private Bucket bucket(String address, Instant now) {
        Bucket bucket = addresses.getIfPresent(address);
        return bucket == null ? new Bucket(ADDRESS_BURST, now) : bucket.filledUntil(now);
    }

    /** An account, or a name that leads to none, and the address it is tried from. */
    private record Tried(String account, String address) {

        static Tried anywhere(String account) {
            return new Tried(account, "");
        }
    }

    /** How many tries there were, and when the next one may be. */
    private record Tries(int number, Instant next) {}

    /** How long to wait after which number of tries: not at all for the first few, then twice as long each time. */
    private record Backoff(int free, Duration first, Duration longest) {

        Duration after(int number) {
            if (number < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(number - free, 16);
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /** Tries that an address has left. */
    private record Bucket(double left, Instant at) {

        Bucket filledUntil(Instant now) {
            double more = Duration.between(at, now).toMillis() / 1000.0 * ADDRESS_TRIES_PER_SECOND;
            return new Bucket(Math.min(ADDRESS_BURST, left + more), now);
        }

        Bucket without(int tries) {
            return new Bucket(Math.min(ADDRESS_BURST, left - tries), at);
        }

        Optional<Duration> waitAt(Instant now) {
            return filledUntil(now).left() >= 1 ? Optional.empty() : Optional.of(Duration.ofSeconds(1));
        }
    }
}
