package org.weike.core.credit;

import java.time.Instant;
import java.util.Optional;

/** All versions of all sets of rules. */
public interface RuleSets {

    Optional<RuleSet> find(RuleSetId id);

    /** The set that decides about what happens at the instant: of those in force, the one that began last. */
    RuleSet inForceAt(Instant instant);
}
