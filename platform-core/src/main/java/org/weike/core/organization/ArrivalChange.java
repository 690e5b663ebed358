package org.weike.core.organization;

import org.weike.core.shared.PersonId;

/** What came of answering a transfer. */
public sealed interface ArrivalChange {

    /** It is answered. */
    record Done(PersonId person) implements ArrivalChange {}

    /** Nothing was written. */
    record Refused(PersonChange.Reason reason) implements ArrivalChange {}
}
