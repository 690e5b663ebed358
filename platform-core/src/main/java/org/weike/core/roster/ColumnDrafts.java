package org.weike.core.roster;

import java.util.List;
import java.util.Optional;
import org.weike.core.shared.PersonId;

/** What people have chosen so far of what the columns of an import mean, each for themselves. */
public interface ColumnDrafts {

    /** What the person chose last; empty if nothing, or not any more. */
    Optional<List<SheetMapping>> find(BatchId batch, PersonId person);

    /** Keeps what the person chose, over what they chose before. */
    void keep(BatchId batch, PersonId person, List<SheetMapping> sheets);

    /** Forgets what everybody chose for the import. */
    void removeOf(BatchId batch);

    /** Forgets what the person chose for any import. */
    void removeOf(PersonId person);
}
