package org.weike.core.study;

import org.jspecify.annotations.Nullable;

/** What came of a report. */
public sealed interface Reported {

    /** Where the attempt stands; with a receipt if it is complete and nobody's. */
    record Accepted(Progress progress, @Nullable String receipt) implements Reported {}

    /** Nothing was changed, and the same report will never change anything unless the reason goes away. */
    record Refused(Reason reason) implements Reported {}

    /** Why a report was not taken in. */
    enum Reason {
        NOT_A_TOKEN,
        /** The attempt is a person's, and nobody is signed in: the page keeps its events until they are. */
        SIGN_IN_FIRST,
        TOO_LATE
    }
}
