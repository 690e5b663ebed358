package org.weike.core.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/** All organizations as they are stored; whoever only wants to know asks the tree in memory. */
public interface Organizations {

    void each(Consumer<Organization> sink);

    /** Those whose document changed at or after the instant. */
    void changedSince(Instant since, Consumer<Organization> sink);

    void add(Collection<Organization> organizations);

    /**
     * Replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(Organization organization);
}
