package org.weike.core.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.ChangeMarks;

/**
 * The real time for everybody, except for a thread that plays what happened earlier. The demonstration's past goes
 * through the ordinary desks by this clock, so that its attempts and accounts are like any others; only what they leave
 * for those who catch up after a crash is marked with the real time.
 */
public final class DemonstrationClock extends Clock implements ChangeMarks {

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> played;

    private DemonstrationClock(Clock real, ThreadLocal<@Nullable Instant> played) {
        this.real = real;
        this.played = played;
    }

    public static DemonstrationClock over(Clock real) {
        return new DemonstrationClock(real, new ThreadLocal<>());
    }

    /** Runs the scene on this thread as if it were the instant, which does not go on meanwhile. */
    void at(Instant instant, Runnable scene) {
        Instant before = played.get();
        played.set(instant);
        try {
            scene.run();
        } finally {
            played.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant then = played.get();
        return then == null ? real.instant() : then;
    }

    @Override
    public Instant mark() {
        return real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemonstrationClock(real.withZone(zone), played);
    }
}
