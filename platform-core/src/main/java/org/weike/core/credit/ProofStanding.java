package org.weike.core.credit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.root.RootDay;

/** How well the ledger is proven: up to which day there is a root, and what the last check came to. */
public record ProofStanding(
        @Nullable RootDay root, @Nullable LastCheck check, boolean isChecking) {

    /** The day of the last root; empty before there is any. */
    public Optional<RootDay> lastRoot() {
        return Optional.ofNullable(root);
    }

    /** Empty if the ledger was never checked. */
    public Optional<LastCheck> lastCheck() {
        return Optional.ofNullable(check);
    }
}
