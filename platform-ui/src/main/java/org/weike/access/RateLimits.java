package org.weike.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever asks too often, each time with {@link TooOften}, and never a room for one of its guests: what an
 * address as a whole may do is enough for hundreds, a lesson's reports are counted for its attempt, and guessing uses
 * up nothing but the guesses of its address. Kept in the memory of each application node.
 */
@Component
@EnableConfigurationProperties(RateSettings.class)
public class RateLimits {

    /** The end of a token is its signature, which tells tokens apart and is short. */
    private static final int SIGNATURE = 43;

    private final Buckets scans;
    private final Buckets searches;
    private final Buckets reports;
    private final Buckets faults;
    private final Buckets unknownCodes;
    private final Buckets unknownTokens;
    private final Buckets attempts;

    RateLimits(RateSettings settings, Clock clock) {
        var time = new ClockTime(clock);
        this.scans = new Buckets(settings.scans(), time);
        this.searches = new Buckets(settings.searches(), time);
        this.reports = new Buckets(settings.reports(), time);
        this.faults = new Buckets(settings.faults(), time);
        this.unknownCodes = new Buckets(settings.unknownCodes(), time);
        this.unknownTokens = new Buckets(settings.unknownTokens(), time);
        this.attempts = new Buckets(settings.oneAttempt(), time);
    }

    void scan(HttpServletRequest request) {
        require(scans.take(Sender.of(request)));
    }

    void search(HttpServletRequest request) {
        require(searches.take(Sender.of(request)));
    }

    void report(HttpServletRequest request) {
        require(reports.take(Sender.of(request)));
    }

    void fault(HttpServletRequest request) {
        require(faults.take(Sender.of(request)));
    }

    /** Counts a scan of a code that no point has; codes that open something are never counted here. */
    public void unknownCode(HttpServletRequest request) {
        require(unknownCodes.take(Sender.of(request)));
    }

    /** Lets a report pass unless its attempt has sent too many; counts nothing, for the token may be made up. */
    public void beforeReport(String token) {
        require(attempts.look(signature(token)));
    }

    /** Counts a report for the attempt whose token proved good. */
    public void goodToken(String token) {
        attempts.take(signature(token));
    }

    /** Counts a report with a token that we never wrote. */
    public void unknownToken(HttpServletRequest request) {
        require(unknownTokens.take(Sender.of(request)));
    }

    long remembered() {
        return scans.remembered()
                + searches.remembered()
                + reports.remembered()
                + faults.remembered()
                + unknownCodes.remembered()
                + unknownTokens.remembered()
                + attempts.remembered();
    }

    private static String signature(String token) {
        return token.substring(Math.max(0, token.length() - SIGNATURE));
    }

    private static void require(Optional<Duration> wait) {
        if (wait.isPresent()) {
            throw new TooOften(wait.get());
        }
    }

    /** Time as the platform's clock tells it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
