package org.weike.core.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A week of ISO 8601 in China: Monday to Sunday, of the year that its Thursday is in. */
record Week(int year, int number) {

    /** The calendar that reminders are counted by. */
    static final Zone ZONE = new Zone(ZoneId.of("Asia/Shanghai"));

    static Week of(Instant instant) {
        ZonedDateTime time = ZONE.local(instant);
        return new Week(time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Midnight of the Monday after the instant. */
    static Instant nextBegins(Instant instant) {
        return ZONE.midnight(ZONE.local(instant).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    @Override
    public String toString() {
        return "%d-W%02d".formatted(year, number);
    }

    /** Dates of one zone. */
    record Zone(ZoneId id) {

        ZonedDateTime local(Instant instant) {
            return instant.atZone(id);
        }

        YearMonth month(Instant instant) {
            return YearMonth.from(local(instant));
        }

        Instant midnight(LocalDate day) {
            return day.atStartOfDay(id).toInstant();
        }
    }
}
