package org.weike.core.reminder;

import java.time.YearMonth;
import java.util.Optional;
import org.weike.core.shared.PersonId;

/** What everybody was asked for, month by month. */
public interface AskedTimes {

    Optional<AskedMinutes> find(PersonId person, YearMonth month);

    /**
     * Writes over the revision before this one, 0 being none yet.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void write(AskedMinutes asked);
}
