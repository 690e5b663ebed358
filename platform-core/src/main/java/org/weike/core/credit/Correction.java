package org.weike.core.credit;

import org.jspecify.annotations.Nullable;

/** What came of correcting an entry, which is never edited. */
public sealed interface Correction {

    /** The entry was taken back, and other hours were posted in its place if there were any. */
    record Posted(CreditEntry reversal, @Nullable CreditEntry instead) implements Correction {}

    /** Nothing was posted. */
    record Refused(Reason reason) implements Correction {}

    /** Why an entry cannot be corrected. */
    enum Reason {
        /** It takes another entry back itself. */
        IS_A_REVERSAL,
        REVERSED_BEFORE
    }

    /** What was wrong with an entry. */
    enum Ground {
        WRONG_PERSON,
        WRONG_HOURS,
        DID_NOT_HAPPEN,
        COUNTED_TWICE
    }
}
