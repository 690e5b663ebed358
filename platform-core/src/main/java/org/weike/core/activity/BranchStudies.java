package org.weike.core.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** All studies of branches. */
public interface BranchStudies {

    Optional<BranchStudy> find(BranchStudyId id);

    /** Those of exactly this branch that were held last, latest first, those taken back too. */
    List<BranchStudy> latest(OrganizationId branch, int atMost);

    /** Those that any edition says the person took part in or led, in the order in which they were held. */
    List<BranchStudy> naming(PersonId person);

    /** Those begun in the time, its end left out, that any of these people took part in by any edition. */
    List<BranchStudy> attendedBy(Collection<PersonId> people, Instant from, Instant until);

    /** Says no, and adds nothing, where there is one of this id. */
    boolean add(BranchStudy study);

    /** Replaces the revision before this one; says no, and replaces nothing, where the stored one is another. */
    boolean replace(BranchStudy study);

    /** Those whose credit is not settled. */
    List<BranchStudy> owing(int atMost);

    void each(Consumer<BranchStudy> sink);

    /** Those whose document changed at or after the instant. */
    void changedSince(Instant since, Consumer<BranchStudy> sink);
}
