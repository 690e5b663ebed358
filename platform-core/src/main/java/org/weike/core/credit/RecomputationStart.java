package org.weike.core.credit;

/** What came of having a year posted anew. */
public sealed interface RecomputationStart {

    /** It has begun, or goes on from where it stopped. */
    record Done(Recomputation recomputation) implements RecomputationStart {}

    /** Nothing was begun. */
    record Refused(Reason reason) implements RecomputationStart {}

    /** Why a year cannot be posted anew. */
    enum Reason {
        /** The rules decide nothing yet, and what is posted until they do would be by others again. */
        RULES_HAVE_NOT_BEGUN,
        YEAR_TO_COME,
        /** One of that year is running. */
        RUNNING
    }
}
