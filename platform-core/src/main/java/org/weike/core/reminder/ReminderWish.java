package org.weike.core.reminder;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.mail.SealedAddress;
import org.weike.core.shared.PersonId;

/**
 * How one person wants to be reminded: at which address (a proposed one counts once whoever reads mail there confirms
 * it), in which hours and language, or not at all. Due says when it is next to be seen whether there is something to
 * remind them of; nobody without an address is due.
 */
public record ReminderWish(
        PersonId id,
        @Nullable SealedAddress address,
        @Nullable SealedAddress proposed,
        DailyWindow window,
        boolean wanted,
        String language,
        @Nullable Instant due,
        long rev) {

    private static final String USUAL_LANGUAGE = "zh-CN";

    /** Of somebody who never said anything. */
    static ReminderWish usual(PersonId person) {
        return new ReminderWish(person, null, null, DailyWindow.USUAL, true, USUAL_LANGUAGE, null, 0);
    }

    public Optional<SealedAddress> sealedAddress() {
        return Optional.ofNullable(address);
    }

    boolean isFor(SealedAddress other) {
        return wanted && address != null && address.isSameAs(other);
    }

    public Optional<SealedAddress> proposedAddress() {
        return Optional.ofNullable(proposed);
    }

    ReminderWish reachedAt(SealedAddress other, Instant now) {
        return changed(other, null, window, wanted, language, now);
    }

    ReminderWish reachedNowhere(Instant now) {
        return changed(null, null, window, wanted, language, now);
    }

    /** Whether nothing but a proposed address was ever written down. */
    boolean saysNothingElse() {
        return address == null && wanted && window.equals(DailyWindow.USUAL) && language.equals(USUAL_LANGUAGE);
    }

    /** Reminded where it was until now, until the other address, if there is one, is confirmed. */
    ReminderWish proposing(@Nullable SealedAddress other, Instant now) {
        return changed(address, other, window, wanted, language, now);
    }

    ReminderWish choosing(DailyWindow hours, boolean wants, String tongue, Instant now) {
        return changed(address, proposed, hours, wants, tongue, now);
    }

    ReminderWish dueAt(Instant next) {
        return new ReminderWish(id, address, proposed, window, wanted, language, next, rev + 1);
    }

    private ReminderWish changed(
            @Nullable SealedAddress where,
            @Nullable SealedAddress next,
            DailyWindow hours,
            boolean wants,
            String tongue,
            Instant now) {
        Instant nextDue = where == null || !wants ? null : hours.nextWithin(now);
        return new ReminderWish(id, where, next, hours, wants, tongue, nextDue, rev + 1);
    }
}
