package org.weike.core.credit.root;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking the roots: how many there are, how many could be held against the accounts, the last that we
 * signed, what is wrong.
 */
public record RootTally(int roots, int checked, @Nullable RootDay last, List<RootFinding> findings) {

    public RootTally {
        findings = List.copyOf(findings);
    }
}
