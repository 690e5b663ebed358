package org.weike.core.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.PersonId;

/** What people said about reminders. */
public interface ReminderWishes {

    Optional<ReminderWish> find(PersonId person);

    List<ReminderWish> findAll(Collection<PersonId> people);

    /** Those due no later than the instant, the longest due first. */
    List<ReminderWish> due(Instant now, int atMost);

    /**
     * Writes over the revision before this one, 0 being none yet.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void write(ReminderWish wish);

    /**
     * Writes many at once, each over the revision before it; of one that somebody was faster to change nothing is
     * written.
     */
    void writeAll(List<ReminderWish> many);

    /** Removes exactly this revision. */
    void remove(ReminderWish wish);
}
