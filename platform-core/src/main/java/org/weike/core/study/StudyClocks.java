package org.weike.core.study;

import java.util.Optional;
import org.weike.core.shared.PersonId;

/** All study clocks. */
public interface StudyClocks {

    Optional<StudyClock> find(PersonId person);

    /** Writes the clock over the one of the same revision, 0 being none yet; false if that is gone meanwhile. */
    boolean replace(StudyClock clock);

    /**
     * Writes the holder, who lets go, the clock and the taker, in this order and at once. False if one of them is in
     * another revision meanwhile; it and those after it are then left as they are.
     */
    boolean handOver(Handover handover);
}
