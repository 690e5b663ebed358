package org.weike.core.credit;

/** What came of exempting somebody, or of ending it. */
public sealed interface ExemptionChange {

    /** It is so from now on. */
    record Done(PersonExemptions exemptions) implements ExemptionChange {}

    /** Everything is as it was. */
    record Refused(Reason reason) implements ExemptionChange {}

    /** Why nothing was changed. */
    enum Reason {
        ENDS_BEFORE_IT_BEGINS,
        /** A day is not one that hours can be reckoned on. */
        BEYOND_RECKONING,
        /** The text of law is missing, too long or more than a line. */
        BASIS_INVALID,
        /** Another one covers some of these days. */
        OVERLAPS,
        TOO_MANY,
        /** It would go on longer than it does. */
        ENDS_EARLIER_ALREADY,
        /** Nobody exempts themselves. */
        ONESELF
    }
}
