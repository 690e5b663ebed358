package org.weike.core.organization;

/**
 * What came of asking for an organization by its code or by its whole name, which is the one way out of one's sight.
 */
public sealed interface Destination {

    /** The only one of that code or name. */
    record Found(Place place) implements Destination {}

    /** There is none, or one of several that are not told apart. */
    record NotFound(Reason reason) implements Destination {}

    /** Why there is no answer. */
    enum Reason {
        UNKNOWN,
        /** Several have this name or code; which ones, is not said. */
        SEVERAL
    }
}
