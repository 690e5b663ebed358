package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.PersonId;

/** The role histories of everybody who ever had a role. */
public interface RoleHistories {

    Optional<RoleHistory> find(PersonId person);

    void each(Consumer<RoleHistory> sink);

    /** Those whose document changed at or after the instant. */
    void changedSince(Instant since, Consumer<RoleHistory> sink);

    /** Adds the histories of many who have none yet. */
    void addAll(Collection<RoleHistory> histories);

    /**
     * Writes revision 1 where there is none, or replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void write(RoleHistory history);
}
