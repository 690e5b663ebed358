package org.weike.core.reminder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.ledger.PersonRow;

/** Everything about one person that decides whether they are reminded: what they owe is hours or tasks. */
record Situation(PersonRow row, @Nullable ReminderWish wish, boolean owes, boolean addressFails, boolean hadThisWeeks) {

    Outlook.Fate fate() {
        if (!owes) {
            return Outlook.Fate.OWES_NOTHING;
        }
        return obstacle()
                .map(Obstacle::fate)
                .orElse(hadThisWeeks ? Outlook.Fate.HAD_THIS_WEEKS : Outlook.Fate.GETS_ONE);
    }

    /** Why no mail can reach the person. */
    Optional<Obstacle> obstacle() {
        if (wish == null || wish.address() == null) {
            return Optional.of(new Obstacle(Outlook.Fate.NO_ADDRESS, ToHelp.Reason.NO_ADDRESS));
        }
        if (!wish.wanted()) {
            return Optional.of(new Obstacle(Outlook.Fate.WANTS_NONE, ToHelp.Reason.WANTS_NONE));
        }
        return addressFails
                ? Optional.of(new Obstacle(Outlook.Fate.ADDRESS_FAILS, ToHelp.Reason.ADDRESS_FAILS))
                : Optional.empty();
    }

    /** The same thing as both lists call it. */
    record Obstacle(Outlook.Fate fate, ToHelp.Reason reason) {}
}
