package org.weike.core.credit;

import org.jspecify.annotations.Nullable;

/** Something wrong in a chain: after how many entries, in which part, and at which entry if it is at one. */
record ChainFault(int place, AccountId part, @Nullable EntryId entry, Verdict.Fault fault) {}
