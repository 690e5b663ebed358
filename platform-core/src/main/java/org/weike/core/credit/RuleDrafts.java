package org.weike.core.credit;

import java.util.List;
import java.util.Optional;

/** All drafts of rules. */
public interface RuleDrafts {

    Optional<RuleDraft> find(RuleDraftId id);

    /** Every draft, the one that was changed last first. */
    List<RuleDraft> all();

    void add(RuleDraft draft);

    /**
     * Puts the draft in the place of the revision before it.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void replace(RuleDraft draft);

    /**
     * Removes exactly this revision.
     *
     * @throws org.weike.core.shared.EditConflict if the stored revision is another one
     */
    void remove(RuleDraft draft);
}
