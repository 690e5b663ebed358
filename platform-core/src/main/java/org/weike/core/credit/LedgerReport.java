package org.weike.core.credit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.root.RootDay;
import org.weike.core.credit.root.RootTally;

/** How much of the ledger was checked, up to which day roots vouch for it, and how much was wrong. */
public record LedgerReport(
        long accounts,
        long entries,
        long roots,
        long rootsHeld,
        @Nullable RootDay lastRoot,
        long findings) {

    static LedgerReport of(long accounts, long entries, RootTally tally, long findings) {
        return new LedgerReport(accounts, entries, tally.roots(), tally.checked(), tally.last(), findings);
    }

    public boolean isSound() {
        return findings == 0;
    }

    /** The day of the last root; empty before there is any. */
    public Optional<RootDay> upTo() {
        return Optional.ofNullable(lastRoot);
    }
}
