package org.weike.core.organization;

/** What somebody may do about a person; a screen offers nothing else. */
public enum PersonAct {
    /** Correct them, change their status, add a host, propose a transfer and take it back. */
    EDIT,
    /** Accept the transfer that waits, or decline it. */
    ANSWER_TRANSFER,
    UNMASK,
    /** Grant them a role on a node of one's own. */
    GRANT_ROLES,
    SEE_LEDGER
}
