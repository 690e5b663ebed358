package org.weike.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments the way the platform does: 2026-11-22（周日） 14:30, by the clock of China. */
public final class Moments {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Moments() {}

    public static String text(Instant instant, Locale locale) {
        ZonedDateTime local = instant.atZone(ZONE);
        return day(instant, locale) + " " + TIME.format(local);
    }

    /** The time of day alone. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    public static String day(Instant instant, Locale locale) {
        ZonedDateTime local = instant.atZone(ZONE);
        boolean chinese = locale.getLanguage().equals("zh");
        String weekday = DateTimeFormatter.ofPattern("EEE", locale).format(local);
        return DAY.format(local) + (chinese ? "（" + weekday + "）" : " (" + weekday + ")");
    }

    /** Minutes and seconds, as a clock shows them. */
    public static String length(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
