package org.weike.core.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.OrganizationId;

/** All imports. */
public interface Batches {

    Optional<Batch> find(BatchId id);

    /** The imports of exactly this organization, newest first. */
    List<Batch> recent(OrganizationId node, int atMost);

    /** Those at which a worker is, or should be, busy. */
    List<Batch> atWork();

    /** Those that were last carried on no later than that, and of which file and rows are still there. */
    List<Batch> keptSince(Instant last);

    /** Those that were given up, and of which file and rows are still there. */
    List<Batch> dropped();

    /** Removes no more than so many of those that were emptied and last changed before the instant; says how many. */
    int removeEmptied(Instant before, int most);

    void add(Batch batch);

    /**
     * Replaces the revision before this one.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(Batch batch);
}
