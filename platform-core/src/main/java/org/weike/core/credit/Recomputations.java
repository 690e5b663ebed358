package org.weike.core.credit;

import java.util.List;
import java.util.Optional;

/** The last recomputation of each year. */
public interface Recomputations {

    Optional<Recomputation> find(RecomputationId id);

    /** All of them, the one that began last first. */
    List<Recomputation> all();

    /**
     * Adds the first of a year, or puts one in the place of the revision before it.
     *
     * @throws org.weike.core.shared.EditConflict if there is one, or the stored revision is another one
     */
    void put(Recomputation recomputation);
}
