package org.weike.core.credit;

import org.jspecify.annotations.Nullable;
import org.weike.core.credit.root.RootFinding;

/** One thing that is not as the platform left it. */
public sealed interface LedgerFinding {

    /** What lies in the store under this name is no account any more. */
    record Unreadable(String account) implements LedgerFinding {}

    /** An account has a fault: at this entry, or as a whole. */
    record Broken(AccountId account, @Nullable EntryId entry, Verdict.Fault fault) implements LedgerFinding {}

    /** A root has a fault. */
    record OfRoot(RootFinding root) implements LedgerFinding {}
}
