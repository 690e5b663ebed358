package org.weike.core.study;

/** What came of claiming a receipt. */
public sealed interface Claim {

    /** The attempt is the claimant's, now or since an earlier claim of theirs. */
    record Granted(AttemptId attempt) implements Claim {}

    /** The attempt is not the claimant's. */
    record Refused(Reason reason) implements Claim {}

    /** Why a receipt was not honored. */
    enum Reason {
        NOT_A_RECEIPT,
        SIGN_IN_FIRST,
        EXPIRED,
        CLAIMED_BEFORE,
        /** The claimant was granted time in other lessons while this one was studied. */
        OVERLAPS
    }
}
