package org.weike.core.simulation.language;

import java.util.List;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.CaseProblem;

/** What was understood of a text, where each piece of it stands, and all that is wrong with it. */
public record ReadCase(CaseDraft draft, Places places, List<CaseProblem> problems) {

    public ReadCase {
        problems = List.copyOf(problems);
    }

    /** Whether the draft has a meaning: every name in it is known, and every expression has a type. */
    public boolean isSound() {
        return problems.isEmpty();
    }
}
