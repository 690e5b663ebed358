package org.weike.core.credit.root;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.weike.core.shared.TextId;

/** Names a root by its day in China: {@code 2026-11-22}. */
public record RootDay(String value) implements TextId {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public RootDay {
        try {
            LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a day: " + value, e);
        }
    }

    public static RootDay of(LocalDate date) {
        return new RootDay(date.toString());
    }

    public LocalDate date() {
        return LocalDate.parse(value);
    }

    static LocalDate at(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
