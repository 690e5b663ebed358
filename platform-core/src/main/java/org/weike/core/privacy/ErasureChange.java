package org.weike.core.privacy;

/** What came of asking for an erasure or deciding about one. */
public sealed interface ErasureChange {

    /** It is as far as that now. */
    record Done(Erasure erasure) implements ErasureChange {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements ErasureChange {}

    /** Why not. */
    enum Reason {
        ASKED_ALREADY,
        /** Who asked for it has somebody else confirm it. */
        ASKED_BY_YOU,
        /** Nobody decides about an erasure of their own. */
        ONESELF,
        /** The person has a role that whoever asks does not stand above. */
        NOT_BELOW_YOU,
        /** No text, a long one, or one with control characters. */
        TEXT_INVALID,
        /** The text stays, so it must not say who it is about. */
        TEXT_NAMES_PERSON,
        /** The staff number typed is not that of the person. */
        OTHER_NUMBER
    }
}
