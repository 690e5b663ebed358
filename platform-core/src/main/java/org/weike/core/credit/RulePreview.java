package org.weike.core.credit;

import java.util.List;

/** What came of asking what other rules would change. */
public sealed interface RulePreview {

    /** The sum of all differences, which were handed over one by one. */
    record Done(RecomputationTotals totals) implements RulePreview {}

    /** These rules could not decide anything. */
    record Refused(List<RuleProblem> problems) implements RulePreview {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
