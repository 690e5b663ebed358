package org.weike.core.credit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Rules that are being written and decide nothing yet. */
public record RuleDraft(RuleDraftId id, RuleForm form, long rev, Instant changed) {

    public RuleDraft {
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The next revision, with other rules. */
    RuleDraft saying(RuleForm other, Instant now) {
        return new RuleDraft(id, other, rev + 1, now);
    }
}
