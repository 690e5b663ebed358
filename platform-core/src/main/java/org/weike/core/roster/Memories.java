package org.weike.core.roster;

import java.util.Optional;
import org.weike.core.shared.OrganizationId;

/** What imports remember, by organization. */
public interface Memories {

    Optional<Memory> find(OrganizationId organization);

    /**
     * Writes revision 1 where there is none, or replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void write(Memory memory);
}
