package org.weike.core.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All versions of all sets of rules. */
public interface RuleSets {

    Optional<RuleSet> find(RuleSetId id);

    /** Every version, the one that begins last first. */
    List<RuleSet> all();

    /** Rules of other places to begin from; they decide nothing. */
    List<RuleForm> examples();

    /**
     * Adds a version for good; it decides at once where it is due.
     *
     * @throws org.weike.core.shared.EditConflict if there is one of this id
     */
    void add(RuleSet version);

    /** The set that decides about what happens at the instant: of those in force, the one that began last. */
    RuleSet inForceAt(Instant instant);

    /** The same, and the earliest of all for what happened before any rules. */
    default RuleSet inForceAtOrFirst(Instant instant) {
        var first = all().getLast();
        return instant.isBefore(first.validity().from()) ? first : inForceAt(instant);
    }
}
