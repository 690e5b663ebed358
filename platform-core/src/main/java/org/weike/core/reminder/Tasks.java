package org.weike.core.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.OrganizationId;

/** All tasks. */
public interface Tasks {

    Optional<Task> find(TaskId id);

    /**
     * Those of exactly these nodes whose time is not over at the instant, withdrawn ones too, in the order they were
     * set.
     */
    List<Task> at(Collection<OrganizationId> nodes, Instant now);

    /** Those that are counted in the month and were not withdrawn. */
    List<Task> countedIn(YearMonth month);

    void add(Task task);

    /**
     * Replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(Task task);
}
