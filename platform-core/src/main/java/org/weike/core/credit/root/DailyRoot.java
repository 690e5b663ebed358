package org.weike.core.credit.root;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the platform signed about one day: how many accounts there were at its end, and a hash over the heads that
 * changed and the root of the day before, so that it stands for all heads. The first of all vouches for nothing and
 * only says when the roots begin.
 */
public record DailyRoot(RootDay id, long accounts, String hash, String seal) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d{1,12}) ([0-9a-f]{64}) ([A-Za-z0-9._-]{1,1000})");

    public LocalDate date() {
        return id.date();
    }

    /** As it stands in the file. */
    String line() {
        return String.join(" ", id.value(), Long.toString(accounts), hash, seal);
    }

    static Optional<DailyRoot> parse(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = new RootDay(parts.group(1));
            return Optional.of(new DailyRoot(day, Long.parseLong(parts.group(2)), parts.group(3), parts.group(4)));
        } catch (IllegalArgumentException notADay) {
            return Optional.empty();
        }
    }
}
