package org.weike.core.organization;

/** What came of writing about a person. */
public sealed interface PersonChange {

    /** It is written; the card shows the new revision. */
    record Done(PersonCard card) implements PersonChange {}

    /** Nothing was written. */
    record Refused(Reason reason) implements PersonChange {}

    /** Why nothing was written. */
    enum Reason {
        STAFF_NUMBER_TAKEN,
        IDENTITY_NUMBER_TAKEN,
        /** The organization is the home already. */
        AT_HOME_THERE,
        /** There is no such membership or transfer, or none any more. */
        NOTHING_TO_END,
        /** No organization of that kind is a home for somebody of this standing. */
        NO_HOME_FOR_THEM,
        /** Somebody else changed the person first. */
        CHANGED_MEANWHILE
    }
}
