package org.weike.core.study;

import java.util.Optional;
import org.weike.core.shared.PersonId;

/** All study clocks. */
public interface StudyClocks {

    Optional<StudyClock> find(PersonId person);

    /** Writes the clock over the one of the same revision, 0 being none yet; false if that is gone meanwhile. */
    boolean replace(StudyClock clock);
}
