package org.weike.core.account;

/** What came of asking for an activation slip. */
public sealed interface Issue {

    /** The slip, shown this once. */
    record Issued(ActivationSlip slip) implements Issue {}

    /** No slip was made, and one that was made before is as good as it was. */
    record Refused(Reason reason) implements Issue {}

    /** Why no slip was made. */
    enum Reason {
        /** The account is open already; a reset is a different act, because it ends the old password. */
        ALREADY_ACTIVE,
        /** The person has a role that is not below the actor's: somebody higher up must help. */
        NOT_BELOW_YOU
    }
}
