package org.weike.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * Something that everybody at home at a node or below is asked to do, and the minutes it costs each of them, counted in
 * the month it was set in.
 */
public record Task(
        TaskId id,
        OrganizationId node,
        Errand errand,
        String title,
        int minutes,
        String month,
        Instant until,
        Asking asking,
        @Nullable Waiver waiver,
        @Nullable Instant withdrawn,
        long rev) {

    /** Who set it, and when. */
    public record Asking(@Nullable PersonId by, Instant at) {

        static Asking by(Actor actor, Instant now) {
            return new Asking(actor instanceof Actor.Member member ? member.id() : null, now);
        }
    }

    /** Who answers for asking more of people than a month allows, and why. */
    public record Waiver(@Nullable PersonId by, String why) {}

    YearMonth countedIn() {
        return YearMonth.parse(month);
    }

    public boolean isOpenAt(Instant now) {
        return withdrawn == null && now.isBefore(until);
    }

    /** The last day on which it can be done, in China. */
    public LocalDate lastDay() {
        return Week.ZONE.local(until.minusSeconds(1)).toLocalDate();
    }

    Task withdrawn(Instant now) {
        return new Task(id, node, errand, title, minutes, month, until, asking, waiver, now, rev + 1);
    }
}
