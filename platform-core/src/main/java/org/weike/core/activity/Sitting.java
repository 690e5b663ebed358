package org.weike.core.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When a branch sat together, and for how many minutes. */
public record Sitting(Instant from, int minutes) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Sitting {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        if (minutes < 1 || minutes > Duration.ofDays(1).toMinutes()) {
            throw new IllegalArgumentException("not the length of a sitting: " + minutes);
        }
    }

    /** A day and a time of day in China. */
    public static Sitting of(LocalDate day, LocalTime begin, int minutes) {
        return new Sitting(day.atTime(begin).atZone(CHINA).toInstant(), minutes);
    }

    public Instant until() {
        return from.plus(Duration.ofMinutes(minutes));
    }

    /** The day in China. */
    public LocalDate day() {
        return from.atZone(CHINA).toLocalDate();
    }

    /** The time of day in China. */
    public LocalTime begin() {
        return from.atZone(CHINA).toLocalTime();
    }

    /** The time of day in China. */
    public LocalTime end() {
        return until().atZone(CHINA).toLocalTime();
    }

    boolean endsOnItsDay() {
        return until().minusMillis(1).atZone(CHINA).toLocalDate().equals(day());
    }

    boolean overlaps(Sitting other) {
        return from.isBefore(other.until()) && other.from.isBefore(until());
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }
}
