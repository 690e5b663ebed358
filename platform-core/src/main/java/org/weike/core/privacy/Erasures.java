package org.weike.core.privacy;

import java.util.List;
import java.util.Optional;
import org.weike.core.shared.PersonId;

/** Every erasure that was asked for, one a person. */
public interface Erasures {

    Optional<Erasure> find(PersonId person);

    /** Those that are as far as that. */
    List<Erasure> at(Erasure.Stage stage);

    /**
     * Writes over the revision before this one, 0 being none yet.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void write(Erasure erasure);
}
