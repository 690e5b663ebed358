package org.weike.core.simulation;

import java.util.List;

/** How somebody experienced plays the case, and why, step by step. */
public record ExpertPath(String name, String rationale, List<Step> steps) {

    public ExpertPath {
        rationale = Prose.block(rationale);
        steps = List.copyOf(steps);
    }

    /**
     * What is done at one node: the keys of the options of each voice at a decision, the evidence looked up at an
     * investigation, or the place of the outcome, from 1, at a chance. Where there is nothing to choose there is no
     * step.
     */
    public record Step(String node, List<List<String>> choices, String rationale) {

        public Step {
            choices = choices.stream().map(List::copyOf).toList();
            rationale = Prose.block(rationale);
        }
    }
}
