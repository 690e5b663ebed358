package org.weike.core.credit.root;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums up which heads changed on each of some days, while the accounts pass by in the order of their ids. An entry
 * belongs to the day it was posted on, or to that of the entry before it if that is later.
 */
final class DayHeads {

    private final Map<LocalDate, Day> days = new TreeMap<>();
    private final LocalDate first;
    private final boolean fromTheBeginning;

    /** From the beginning means that whatever was posted before the first day belongs to it too. */
    DayHeads(LocalDate first, LocalDate last, boolean fromTheBeginning) {
        this.first = first;
        this.fromTheBeginning = fromTheBeginning;
        first.datesUntil(last.plusDays(1)).forEach(it -> days.put(it, new Day()));
    }

    void take(PastHeads part) {
        var heads = part.heads();
        var latest = Instant.MIN;
        boolean known = false;
        Optional<LocalDate> open = Optional.empty();
        for (int place = 0; place < heads.size(); place++) {
            var posted = heads.get(place).posted();
            latest = posted.isAfter(latest) ? posted : latest;
            var day = dayOf(latest);
            if (open.isPresent() && !open.get().equals(day)) {
                close(open.get(), part, place, known);
                known = true;
            }
            open = Optional.of(day);
        }
        if (open.isPresent()) {
            close(open.get(), part, heads.size(), known);
        }
    }

    private LocalDate dayOf(Instant posted) {
        var day = RootDay.at(posted);
        return fromTheBeginning && day.isBefore(first) ? first : day;
    }

    /** So many entries were there when the day ended. */
    private void close(LocalDate day, PastHeads part, int entries, boolean known) {
        var sum = days.get(day);
        if (sum != null) {
            var head = part.heads().get(entries - 1).hash();
            sum.digest.update((part.account() + "\n" + entries + "\n" + head + "\n").getBytes(StandardCharsets.UTF_8));
            sum.begun += known ? 0 : 1;
        }
    }

    /** What the day changed; can be asked for once, when all accounts have passed by. */
    Sum sum(LocalDate date) {
        var day = days.remove(date);
        if (day == null) {
            throw new IllegalStateException("not a day of these, or asked for before: " + date);
        }
        return new Sum(day.begun, HexFormat.of().formatHex(day.digest.digest()));
    }

    /** How many accounts begin on a day, and the hash over all heads that changed. */
    record Sum(long begun, String hash) {}

    /** A day while the accounts pass by. */
    private static final class Day {

        private final MessageDigest digest = RootSeals.sha256();
        private long begun;
    }
}
