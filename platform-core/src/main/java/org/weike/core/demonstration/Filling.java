package org.weike.core.demonstration;

/** What came of filling a store with an invented province. */
public sealed interface Filling {

    /** The store holds the whole province. */
    record Done() implements Filling {}

    /** The store was left as it is. */
    record Refused(Reason reason) implements Filling {}

    /** Why a store is not filled. */
    enum Reason {
        /** It holds organizations that were not invented. */
        HOLDS_OTHERS,
        /** It holds a province that was invented by another plan. */
        HOLDS_ANOTHER_PLAN
    }
}
